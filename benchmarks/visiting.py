"""A browser that visits the search page of a served site as a reader does, watched by watch.js."""

import json
import os
import shutil
import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote_plus

from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from serving import Line, Request, Server, served
from slowing import slowed

SLOWNESS: Final = 4
DELAY: Final = 0.150
"""Seconds."""

RATE: Final = 200_000
"""Bytes a second: 1.6 Mbit/s."""

OPENINGS: Final = 5
REST: Final = 2_000
"""Milliseconds between the first results and the first query typed."""

PAUSE: Final = 100
"""Milliseconds between an answer and the next query, in which the page does what it put off."""

COLLECT: Final = "HeapProfiler.collectGarbage"
COUNT: Final = "Runtime.getHeapUsage"

SPIN: Final = """() => {
  const start = performance.now();
  for (let i = 0, x = 1; i < 3e7; i += 1) x = (x * 31 + i) | 0;
  return performance.now() - start;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What the reader has to put up with."""

    name: str
    slow: bool = False
    phone: bool = False


CONDITIONS: Final = {
    "plain": Condition(name="as it is"),
    "cpu": Condition(name="processor ÷ 4", slow=True),
    "line": Condition(name="phone's line", phone=True),
    "both": Condition(name="both", slow=True, phone=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A page until its first results; milliseconds since it was asked for, except the start."""

    start: float
    """Seconds since the epoch."""

    changed: float
    """When the results stood in the page."""

    painted: float
    """When they stood on the screen."""

    requests: tuple[Request, ...]
    """Those that the server had begun to answer by then."""

    @property
    def size(self) -> int:
        """Bytes that the server had sent by then."""
        shown = self.start + self.painted / 1000
        return sum(request.size_until(shown) for request in self.requests)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured under one condition."""

    openings: list[Opening]
    cold: list[tuple[float, float]]
    """For each query, after how many milliseconds its answer stood in the page, on the screen."""

    warm: list[tuple[float, float]]
    fetched: int
    """Bytes from the first results to the last cold answer."""

    heaps: tuple[float, float]
    """Bytes of the page and of its workers."""

    opening_block: float
    typing_block: float
    """The longest of the main thread, milliseconds; 0 where none reached 50."""


@contextmanager
def browsing(playwright: Playwright) -> Iterator[tuple[Browser, int]]:
    """Start the system's Chromium; yield it and its process id."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    arguments = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    browser = playwright.chromium.launch(executable_path=executable, args=arguments)
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    yield browser, next(process["id"] for process in processes if process["type"] == "browser")
    browser.close()


def opened(context: BrowserContext, server: Server, query: str) -> tuple[Page, Opening]:
    """Open the search page with a query in its address and wait for the first results."""
    context.add_init_script(path=Path(__file__).with_name("watch.js"))
    page = context.new_page()
    page.goto(f"{server.url}search/?q={quote_plus(query)}", wait_until="commit")
    seen = page.evaluate("watched.opened")
    start = page.evaluate("performance.timeOrigin") / 1000
    shown = start + seen["painted"] / 1000
    requests = [request for request in server.requests if request.size_until(shown)]
    return page, Opening(start=start, requests=tuple(requests), **seen)


def measure(
    playwright: Playwright, site: Path, condition: Condition, queries: Sequence[str]
) -> Figures:
    """Open the page with the first queries, type the others in the last page."""
    line = Line(delay=DELAY, rate=RATE) if condition.phone else Line()
    openings: list[Opening] = []
    blocks: list[float] = []
    with served(site, line) as server, browsing(playwright) as (browser, process):
        with slowed(process, SLOWNESS) if condition.slow else nullcontext():
            for query in queries[:OPENINGS]:
                server.requests.clear()
                context = browser.new_context(viewport={"width": 1280, "height": 900})
                page, opening = opened(context, server, query)
                openings.append(opening)
                # What the page still does by itself comes before what the reader types.
                page.wait_for_timeout(REST)
                blocks += page.evaluate("watched.blocks.splice(0)")
                if len(openings) < OPENINGS:
                    context.close()
            typed = [list(queries[OPENINGS:]), PAUSE]
            cold = page.evaluate("typed => watched.askAll(...typed)", typed)
            fetched = sum(request.size for request in server.requests) - opening.size
            warm = page.evaluate("typed => watched.askAll(...typed)", typed)
        return Figures(
            openings=openings,
            cold=cold,
            warm=warm,
            fetched=fetched,
            heaps=heaps(context, page),
            opening_block=max(blocks, default=0),
            typing_block=max(page.evaluate("watched.blocks"), default=0),
        )


def heaps(context: BrowserContext, page: Page) -> tuple[float, float]:
    """Return the bytes that scripts hold after garbage collections: of the page, of its workers.

    A worker answers as a target of its own within the page's session. The least of three counts:
    one collection does not always find everything.
    """
    session = context.new_cdp_session(page)
    workers: list[str] = []
    replies: list[dict[str, Any]] = []
    session.on("Target.attachedToTarget", lambda event: workers.append(event["sessionId"]))
    session.on(
        "Target.receivedMessageFromTarget",
        lambda event: replies.append(json.loads(event["message"])),
    )
    attach = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
    session.send("Target.setAutoAttach", attach)
    counts = []
    for number in range(3):
        session.send(COLLECT)
        own = session.send(COUNT)
        for worker, method in product(workers, (COLLECT, COUNT)):
            asked = number if method == COUNT else -1
            message = json.dumps({"id": asked, "method": method})
            session.send("Target.sendMessageToTarget", {"sessionId": worker, "message": message})
        usages: list[dict[str, float]] = []
        while len(usages) < len(workers):
            page.wait_for_timeout(200)
            usages = [reply["result"] for reply in replies if reply.get("id") == number]
        counts.append((_held(own), sum(map(_held, usages))))
    page_heap, worker_heap = map(min, zip(*counts, strict=True))
    return page_heap, worker_heap


def _held(usage: dict[str, float]) -> float:
    return usage["usedSize"] + usage.get("backingStorageSize", 0)


def spins(playwright: Playwright, site: Path) -> str:
    """Return how much slower a loop gets in a page and in a worker, as a sentence."""
    in_worker = f"""() => new Promise((resolve) => {{
      const source = new Blob([`postMessage(({SPIN})())`], {{ type: "text/javascript" }});
      new Worker(URL.createObjectURL(source)).onmessage = (event) => resolve(event.data);
    }})"""
    with served(site, Line()) as server, browsing(playwright) as (browser, process):
        page = browser.new_page()
        page.goto(f"{server.url}search/", wait_until="networkidle")

        free, slow = list[list[float]](), list[list[float]]()
        for _ in range(5):
            free.append([page.evaluate(loop) for loop in (SPIN, in_worker)])
            with slowed(process, SLOWNESS):
                slow.append([page.evaluate(loop) for loop in (SPIN, in_worker)])
    # The quickest one is the one that least else on this machine has disturbed.
    page_free, worker_free = map(min, zip(*free, strict=True))
    page_slow, worker_slow = map(statistics.median, zip(*slow, strict=True))
    return (
        f"Slowed, a loop takes {page_slow:.0f} ms in place of {page_free:.0f} in the page "
        f"(× {page_slow / page_free:.1f}) and {worker_slow:.0f} in place of {worker_free:.0f} "
        f"in a worker (× {worker_slow / worker_free:.1f}). "
        f"Processes waiting for one of {os.cpu_count()} cores: {os.getloadavg()[0]:.1f}."
    )
