"""What papers are called elsewhere: DOIs, arXiv ids and addresses, for a reader who pastes one."""

from collections.abc import Iterable, Iterator

from generator.catalog import Catalog
from generator.records import Paper
from generator.search.analysis import javascript_order
from generator.text.identifiers import arxiv_id, doi


def identifiers(catalog: Catalog) -> dict[str, int]:
    """Return identifier -> paper number, in the order of JavaScript.

    "doi:10.1145/x", "arxiv:2104.08691", "url:aclanthology.org/2020.acl-main.1", in lower case, and
    "id:…" with the catalog's own id. A paper's own DOI and arXiv id count before those that others
    link to. What two papers share, such as a project's page, tells neither and is left out.
    """
    papers = list(catalog.papers.values())
    own = _numbers_by_identifier(_own(paper) for paper in papers)
    linked = _numbers_by_identifier(
        (identified(link.url) for link in paper.links) for paper in papers
    )
    numbers = {**linked, **own}
    return {
        identifier: min(numbers[identifier])
        for identifier in sorted(numbers, key=javascript_order)
        if len(numbers[identifier]) == 1
    }


def identified(url: str) -> str:
    """Return the identifier that an address stands for.

    >>> identified("https://www.arxiv.org/abs/2104.08691v2")
    'arxiv:2104.08691'
    >>> identified("http://www.Example.org/Project/#results")
    'url:example.org/project'
    """
    if number := arxiv_id(url):
        return f"arxiv:{number}"
    if name := doi(url):
        return f"doi:{name}"
    address = url.lower().partition("#")[0]
    for prefix in ("https://", "http://", "www."):
        address = address.removeprefix(prefix)
    return f"url:{address.rstrip('/')}"


def _own(paper: Paper) -> Iterator[str]:
    yield f"id:{paper.id}"
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
