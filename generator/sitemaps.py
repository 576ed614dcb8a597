"""A site map that is too long for one file, in parts (https://www.sitemaps.org/protocol.html)."""

import gzip
import re
from itertools import islice
from pathlib import Path
from typing import Final

from generator import output

MOST: Final = 50_000
"""Addresses that a file may have. They are at most some 200 bytes long here, so the other limit,
50 MB a file, is out of reach."""

_ENTRY: Final = re.compile(r"<url><loc>([^<]*)</loc></url>")
_SPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def split(site: Path, *, most: int = MOST) -> None:
    """Part the site map that an engine wrote, if it has more addresses than allowed.

    The engine knows the pages that the user added, which the plan of generated pages does not. The
    map then becomes an index of sitemap-1.xml, sitemap-2.xml … beside it; parts of an earlier build
    that are not needed any more go away.
    """
    path = site / "sitemap.xml"
    addresses = _ENTRY.findall(path.read_text("utf-8")) if path.exists() else []
    rest = iter(addresses)
    parts = []
    if len(addresses) > most:
        parts = list(iter(lambda: list(islice(rest, most)), []))
    for part, of_part in enumerate(parts, 1):
        entries = "".join(f"  <url><loc>{address}</loc></url>\n" for address in of_part)
        content = f"{_DECLARED}<urlset {_SPACE}>\n{entries}</urlset>\n"
        output.replace(site / _name(part), content.encode())
    for old in site.glob("sitemap-*.xml"):
        if old.name not in {_name(part) for part in range(1, len(parts) + 1)}:
            old.unlink()
    if parts:
        # The home page's address is the shortest, and all others begin with it.
        root = min(addresses, key=len)
        entries = "".join(
            f"  <sitemap><loc>{root}{_name(part)}</loc></sitemap>\n"
            for part in range(1, len(parts) + 1)
        )
        content = f"{_DECLARED}<sitemapindex {_SPACE}>\n{entries}</sitemapindex>\n"
        output.replace(path, content.encode())
        output.replace(path.with_name("sitemap.xml.gz"), gzip.compress(content.encode(), mtime=0))


def _name(part: int) -> str:
    return f"sitemap-{part}.xml"
