"""A slower processor for the pages and workers of a browser.

DevTools' own throttling slows the main thread of a page only: for a worker's target it answers
"Operation is only supported for pages, not workers". So the renderer processes are stopped and
continued in turn, all their threads at once, which makes each thread slower by the same factor. The
beat is kept by a process of its own, `python slowing.py PROCESS FACTOR`, until its input ends.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

SLICE: Final = 0.002
"""Seconds that a process runs before it is stopped again."""


@contextmanager
def slowed(browser: int, factor: float) -> Iterator[None]:
    """Slow the renderers of a browser, known by its process id, those to come as well."""
    command = [sys.executable, __file__, str(browser), str(factor)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as beating:
        assert beating.stdout  # noqa: S101 - a pipe was asked for
        beating.stdout.readline()
        yield


def _beat(browser: int, factor: float) -> None:
    with suppress(PermissionError):
        # Whoever may not go before all others keeps a worse beat on a busy machine.
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    print("beating", flush=True)
    found: list[int] = []
    ended, going = False, time.monotonic()
    while not ended:
        _send(found, signal.SIGSTOP)
        standing = time.monotonic()
        found = list(_renderers(browser))
        # A slice that came out longer than it should is made up for by the stop.
        until = standing + (standing - going) * (factor - 1)
        time.sleep(max(0.0, until - time.monotonic()))
        _send(found, signal.SIGCONT)
        going = time.monotonic()
        ended = bool(select.select([sys.stdin], [], [], SLICE)[0])


def _send(processes: list[int], signal_: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, signal_)


def _renderers(process: int) -> Iterator[int]:
    """Yield the renderers among the descendants of a process; one that has gone has none."""
    with suppress(FileNotFoundError, ProcessLookupError):
        children = Path(f"/proc/{process}/task/{process}/children").read_text()
        for child in map(int, children.split()):
            if b"--type=renderer" in Path(f"/proc/{child}/cmdline").read_bytes():
                yield child
            else:
                yield from _renderers(child)


if __name__ == "__main__":
    _beat(int(sys.argv[1]), float(sys.argv[2]))
