"""The way for a reader to suggest a correction: the issue form of the catalog's repository."""

from typing import Final
from urllib.parse import urlencode, urlsplit

from generator import text
from generator.pages.excerpt import excerpt
from generator.records import Paper

FORM: Final = "correction.yml"
"""The form's file in `.github/ISSUE_TEMPLATE`; its fields are "paper", "field" and "current". The
first two are boxes for text: prefilling a list to choose from makes GitHub show no form at all."""

_HOSTS: Final = ("github.", "codeberg.")
"""Where issue forms stand at this address."""

_WIDTH: Final = 200
"""Characters of a value that are filled in: GitHub refuses addresses of more than 8 kB, and a
character takes up to twelve bytes of them."""


def suggestion(paper: Paper, repository: str | None) -> str:
    """Return the address of the form with a paper's id and values filled in.

    Empty where the repository is not named, or is at a host that has no such forms.
    """
    host = urlsplit(repository or "").hostname or ""
    if not repository or not host.startswith(_HOSTS):
        return ""
    authors = ", ".join(author.name for author in paper.authors)
    current = {
        "title": text.plain(paper.title),
        "authors": authors,
        "date": paper.date or "",
        "venue": text.plain(paper.venue or ""),
        "doi": paper.doi or "",
        "arxiv": paper.arxiv or "",
    }
    lines = [f"{field}: {excerpt(value, _WIDTH)}" for field, value in current.items() if value]
    query = {
        "template": FORM,
        "title": f"Correction: {paper.id}",
        "paper": paper.id,
        "field": "title",
        "current": "\n".join(lines),
    }
    return f"{repository.rstrip('/').removesuffix('.git')}/issues/new?{urlencode(query)}"
