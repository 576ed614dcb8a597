"""What papers are called elsewhere: DOIs, arXiv ids and addresses, for a reader who pastes one."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final
from urllib.parse import unquote

from generator.catalog import Catalog
from generator.records import Paper
from generator.search.analysis import compounds, javascript_order
from generator.text import plain
from generator.text.identifiers import arxiv_id, doi

_PUBLISHED: Final = re.compile(
    r"""
    (?:https?://)?
    (?: (?:[a-z\d-]+\.)+[a-z]{2,}/doi/(?:[a-z]+/)?
      | link\.springer\.com/(?:article|chapter|book|content/pdf)/ )
    (10\.\d{4,9}/[^\s?\#]+?) (?:\.pdf)? /? (?:[?\#]\S*)?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""An address of a publisher that holds a DOI."""

_BRACKETS: Final = re.compile(r"\((.*)\)|<(.*)>|\[(.*)\]", re.DOTALL)


def identifiers(catalog: Catalog) -> dict[str, int]:
    """Return identifier -> paper number, in the order of JavaScript.

    "doi:10.1145/x", "arxiv:2104.08691", "url:aclanthology.org/2020.acl-main.1", "key:smith2020",
    in lower case, "id:…" with the catalog's own id or a former one, and "title:…" with the folded
    words of the title. A paper's own DOI and arXiv id count before those that others link to, and
    the key by which it is cited here before those that sources give. What two papers share, such
    as a project's page, tells neither and is left out.
    """
    papers = list(catalog.papers.values())
    own = _numbers_by_identifier(_own(paper) for paper in papers)
    linked = _numbers_by_identifier(
        (identified(link.url) for link in paper.links) for paper in papers
    )
    keyed = _numbers_by_identifier(
        (f"key:{entry.key.lower()}" for entry in paper.entries if entry.key) for paper in papers
    )
    cited = _numbers_by_identifier(
        [f"key:{catalog.citation_keys[paper.id].lower()}"] for paper in papers
    )
    numbers_by_id = {paper.id: number for number, paper in enumerate(papers)}
    former = {f"id:{old}": {numbers_by_id[new]} for old, new in catalog.redirects.items()}
    numbers = {**linked, **keyed, **cited, **former, **own}
    return {
        identifier: min(numbers[identifier])
        for identifier in sorted(numbers, key=javascript_order)
        if len(numbers[identifier]) == 1
    }


def identified(text: str) -> str:
    """Return the identifier that an address, a DOI or an arXiv id stands for.

    Brackets around it and stops behind it do not count, as in `identifiers.js`.

    >>> identified("https://www.arxiv.org/abs/2104.08691v2")
    'arxiv:2104.08691'
    >>> identified("http://www.Example.org/Project/#results")
    'url:example.org/project'
    >>> identified("(https://dl.acm.org/doi/abs/10.1145/X?download=true).")
    'doi:10.1145/x'
    """
    text = _bare(text)
    if number := arxiv_id(text):
        return f"arxiv:{number}"
    if name := doi(text):
        return f"doi:{name}"
    if published := _PUBLISHED.fullmatch(unquote(text)):
        return f"doi:{_unstopped(published[1]).lower()}"
    address = text.lower().partition("#")[0]
    for prefix in ("https://", "http://", "www."):
        address = address.removeprefix(prefix)
    return f"url:{address.rstrip('/.,;')}"


def _bare(text: str) -> str:
    whole = _unstopped(text.strip())
    within = _BRACKETS.fullmatch(whole)
    return _unstopped("".join(filter(None, within.groups())).strip()) if within else whole


def _unstopped(text: str) -> str:
    return text.rstrip(".,;")


def _own(paper: Paper) -> Iterator[str]:
    yield f"id:{paper.id}"
    yield f"title:{' '.join(chain(*compounds(plain(paper.title))))}"
    if paper.doi:
        yield f"doi:{paper.doi.lower()}"
    if paper.arxiv:
        yield f"arxiv:{paper.arxiv.lower()}"


def _numbers_by_identifier(identifiers_by_number: Iterable[Iterable[str]]) -> dict[str, set[int]]:
    numbers: dict[str, set[int]] = {}
    for number, found in enumerate(identifiers_by_number):
        for identifier in found:
            numbers.setdefault(identifier, set()).add(number)
    return numbers
