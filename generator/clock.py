"""How long each step of a build took, and what time it is."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from generator.errors import CatalogError, Fault, Place


@dataclass(slots=True, kw_only=True)
class Clock:
    """How long each step took, and what time it is."""

    now: str | None = None
    """When the build is made, in UTC: "2026-11-20T13:05:09Z"; None where it shall not go down in
    the catalog's history."""

    announce: Callable[[str], None] = lambda _: None
    """Told the name of each step as it begins."""

    seconds_by_step: dict[str, float] = field(default_factory=dict)
    """Name of the step -> wall time, in the order of the steps."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done within."""
        self.announce(name)
        start = time.perf_counter()
        yield
        self.seconds_by_step[name] = time.perf_counter() - start


def now() -> str | None:
    """Return the time in UTC, that of SOURCE_DATE_EPOCH if that is set.

    None on a service that builds and forgets, which says so by CI: it could not keep the history,
    and would give all papers new dates at each build.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if os.environ.get("CI") and not stated:
        return None
    if stated and not stated.isdecimal():
        fault = Fault(
            place=Place(source="SOURCE_DATE_EPOCH"),
            problem=f'"{stated}" in the environment is not a time',
            remedy="set it to seconds since 1970, or unset it",
        )
        raise CatalogError([fault])
    moment = datetime.fromtimestamp(int(stated) if stated else time.time(), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
