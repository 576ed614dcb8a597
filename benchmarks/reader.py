"""What a reader waits for: `python benchmarks/reader.py [--cache FOLDER] [--waterfall]`.

Builds the site of the first 1,000 and of all 10,000 papers of ../shared/data/arxiv-10k and reads
its search page with the system's Chromium. A page is opened with a query in its address, each time
with an empty cache, until ten results are on the screen; then 200 other queries of two to four
words of a title are put into its box, one after the other, each when the one before is answered,
and once more in the same page ("warm"). All of it again with a processor a fourth as fast
(slowing.py) and on a phone's line (serving.py): 1.6 Mbit/s for all connections together, and 150 ms
before each response. With --cache a site is kept for the next run, and only built anew where more
than its scripts and styles changed.
"""

import argparse
import gzip
import hashlib
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright
from searching import SHARED
from typos import SEED, known_items
from visiting import CONDITIONS, OPENINGS, Condition, Figures, Opening, measure, spins

ROOT: Final = Path(__file__).parent.parent
ASSETS: Final = Path("site_src", "assets", "catalog")

SOURCES: Final = (
    "generator/**/*.py",
    "templates/**/*.*",
    "site_src/search.md",
    "catalog/*.yml",
    "mkdocs.yml",
)
"""What a site is made of, apart from its scripts and styles."""

HEAD: Final = """\
| papers | | bytes, requests to ten results | time to them | cold p50, p95 (on the screen) \
| warm | bytes of the 200 | memory, page + worker | longest block, opening and typing |
|---:|---|---:|---:|---:|---:|---:|---:|---:|"""


def built(papers: int, cache: Path) -> Path:
    """Return the built site of so many papers, with the checkout's scripts."""
    digest = hashlib.sha256()
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    folder = cache / f"{papers}-{digest.hexdigest()[:10]}"
    if not (folder / "complete").exists():
        for old in cache.glob(f"{papers}-*"):
            shutil.rmtree(old)
        folder.mkdir(parents=True)
        (folder / "papers.jsonl").write_bytes(b"".join(_lines(papers)))
        (folder / "mkdocs.yml").write_text(
            f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
            "docs_dir: site_src\n"
            "theme: {custom_dir: .paper-catalog/theme}\n"
        )
        paths = ["--config", str(folder / "mkdocs.yml"), str(folder / "papers.jsonl")]
        command = [sys.executable, "-m", "generator", "build", *paths]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        (folder / "complete").touch()
    for path in [*(ROOT / ASSETS).glob("*.js"), *(ROOT / ASSETS).glob("*.css")]:
        if path.name != "lunr.js":
            shutil.copy(path, folder / "site" / "assets" / "catalog")
    return folder / "site"


def _lines(papers: int) -> list[bytes]:
    with gzip.open(SHARED / "arxiv-10k.jsonl.gz") as file:
        return [line for line, _ in zip(file, range(papers), strict=False)]


def waterfall(opening: Opening) -> Iterator[str]:
    """Yield a table of what an opening fetched, in milliseconds since the page was asked for."""
    yield "| asked | first byte | last byte | bytes | |\n|---:|---:|---:|---:|---|"
    for request in opening.requests:
        times = [request.start, request.sent[0][0], request.sent[-1][0]]
        shown = " | ".join(f"{(when - opening.start) * 1000:,.0f}" for when in times)
        yield f"| {shown} | {request.size:,} | {request.path} |"
    yield f"| | | {opening.painted:,.0f} | {opening.size:,} | **ten results on the screen** |"


def row(papers: int, condition: Condition, figures: Figures) -> str:
    """Return a line of the table."""
    openings = figures.openings
    size = statistics.median(opening.size for opening in openings)
    number = statistics.median(len(opening.requests) for opening in openings)
    painted = statistics.median(opening.painted for opening in openings)
    cells = [
        f"{papers:,}",
        condition.name,
        f"{size / 1000:,.0f} kB, {number:.0f}",
        f"{painted / 1000:.2f} s",
        _quantiles(figures.cold),
        _quantiles(figures.warm),
        f"{figures.fetched / 1000:,.0f} kB",
        " + ".join(f"{size / 1e6:.1f}" for size in figures.heaps) + " MB",
        f"{figures.opening_block:.0f}, {figures.typing_block:.0f} ms",
    ]
    return f"| {' | '.join(cells)} |"


def _quantiles(times: list[tuple[float, float]]) -> str:
    columns = zip(*times, strict=True)
    changed, painted = (
        statistics.quantiles(column, n=20, method="inclusive") for column in columns
    )
    return f"{changed[9]:.0f}, {changed[18]:.0f} ({painted[9]:.0f}, {painted[18]:.0f}) ms"


def main() -> None:
    """Measure what was asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", default="1000,10000", help="how many papers (%(default)s)")
    parser.add_argument("--conditions", default=",".join(CONDITIONS), help="some of %(default)s")
    parser.add_argument("--queries", type=int, default=200, help="how many are typed")
    parser.add_argument("--cache", type=Path, help="folder of built sites")
    parser.add_argument(
        "--waterfall", action="store_true", help="print the requests of one opening"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sizes = [int(size) for size in given.papers.split(",")]
        sites = {size: built(size, (given.cache or Path(folder)).resolve()) for size in sizes}
        print(f"{spins(playwright, sites[sizes[0]])}\n\n{HEAD}", flush=True)
        falls: list[str] = []
        for papers, site in sites.items():
            rows = map(json.loads, _lines(papers))
            chance = random.Random(SEED)  # noqa: S311 - the same queries each time
            items = known_items({row["id"]: row["title"] for row in rows}, chance)
            queries = [" ".join(words) for _, words in items[: OPENINGS + given.queries]]
            for condition in (CONDITIONS[name] for name in given.conditions.split(",")):
                figures = measure(playwright, site, condition, queries)
                print(row(papers, condition, figures), flush=True)
                last = figures.openings[-1]
                falls += ["", f"{papers:,} papers, {condition.name}:", "", *waterfall(last)]
        if given.waterfall:
            print("\n".join(falls))


if __name__ == "__main__":
    main()
