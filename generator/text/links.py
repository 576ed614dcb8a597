"""Links that authors write into their abstracts, and what stands behind an address."""

import re
from typing import Final
from urllib.parse import urlsplit

from generator.records import Link, LinkKind
from generator.text.prose import parts

_ADDRESS: Final = re.compile(
    r"https?://[^\s<>\"“”`|\\^{}]+"
    r"|(?<![\w./@-])(?:www\.[\w-]+\.[a-z]{2}|(?:gist\.)?github\.com/\w|gitlab\.com/\w|bitbucket\.org/\w"
    r"|codeberg\.org/\w|huggingface\.co/\w|zenodo\.org/\w|youtu\.be/\w|[\w-]+\.(?:github|gitlab)\.io\b)"
    r"[^\s<>\"“”`|\\^{}]*",
    re.IGNORECASE,
)
_HINT: Final = re.compile(r"https?:|www\.|\.(?:com|org|co|be)/|\.io\b", re.IGNORECASE)
"""Stands in every address; saves looking for the rest in texts without any."""

_TRAILING: Final = ".,;:!?'’”\"*_~$…。，、"
_BRACKETS: Final = {")": "(", "]": "["}
_DEMO: Final = re.compile(r"\bdemos?(?:nstrations?)?\b[^.!?]{0,60}\Z", re.IGNORECASE)
_REPOSITORY: Final = re.compile(r"/[^/]+/[^/]+")

_KINDS: Final[tuple[tuple[str, str, LinkKind], ...]] = (
    (r"(?:www\.)?(?:github\.com|gitlab\.\w+|bitbucket\.org|codeberg\.org)", r"/[^/]+/.+", "code"),
    (r"gist\.github\.com|anonymous\.4open\.science", r"/.+", "code"),
    (r"(?:www\.)?huggingface\.co|hf\.co", r"/datasets/.+", "data"),
    (r"(?:www\.)?huggingface\.co|hf\.co", r"/spaces/.+", "demo"),
    (r"(?:www\.)?huggingface\.co|hf\.co", r"/papers/.+", "paper"),
    (
        r"(?:www\.)?zenodo\.org|(?:www\.)?figshare\.com|data\.mendeley\.com|dataverse\..+",
        r".*",
        "data",
    ),
    (r"(?:www\.)?kaggle\.com", r"/(?:datasets|competitions|c)/.+", "data"),
    (r"(?:dx\.)?doi\.org", r"/10\.(?:5281|7910|6084|17632)/.+", "data"),
    (r"(?:dx\.)?doi\.org|aclanthology\.org", r"/.+", "paper"),
    (r"(?:www\.|export\.)?arxiv\.org", r"/abs/.+", "paper"),
    (r"(?:www\.|export\.)?arxiv\.org", r"/pdf/.+", "pdf"),
    (r"(?:www\.)?openreview\.net", r"/forum.*", "paper"),
    (r"(?:www\.)?openreview\.net", r"/(?:pdf|attachment).*", "pdf"),
    (
        r"(?:www\.|m\.)?youtube\.com|youtu\.be|(?:www\.)?vimeo\.com|(?:www\.)?bilibili\.com",
        r"/.+",
        "video",
    ),
    (r"colab\.research\.google\.com", r"/.+", "demo"),
)
"""Host, path and what is found there; the first row that fits counts."""


def find_links(prose: str) -> tuple[Link, ...]:
    """Return the addresses that stand in prose as links, sorted, each address once.

    "github.com/x/y" counts without its scheme, too. An address of which nothing is known is taken
    for the project's page, or for a demo where the words before it say so.
    """
    found: dict[str, Link] = {}
    text = " ".join(part for is_formula, part in parts(prose) if not is_formula)
    for match in _ADDRESS.finditer(text) if _HINT.search(text) else ():
        address = web_address(_trimmed(match[0]))
        if address is None:
            continue
        kind = kind_of(address)
        if kind == "project" and _DEMO.search(text[max(0, match.start() - 80) : match.start()]):
            kind = "demo"
        found.setdefault(address, Link(kind=kind, url=address))
    return tuple(sorted(found.values()))


def web_address(text: str) -> str | None:
    """Return an absolute http or https address with its host in lower case, None if it is none."""
    text = text.strip()
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or re.match(r"[\w.-]+:\d", text):
        text = f"https://{text.removeprefix('//')}"
    if not re.fullmatch(r"[^\s<>\"\\^`{}|\x00-\x20\x7f]+", text):
        return None
    try:
        parts_of = urlsplit(text)
        host, _ = parts_of.hostname, parts_of.port
    except ValueError:
        return None
    if parts_of.scheme.lower() not in {"http", "https"} or not _is_host(host or ""):
        return None
    return parts_of._replace(
        scheme=parts_of.scheme.lower(), netloc=parts_of.netloc.lower()
    ).geturl()


def _is_host(host: str) -> bool:
    return re.fullmatch(r"[\w-]+(?:\.[\w-]+)*\.\w{2,}\.?|\[?[0-9a-f:]+\]?", host) is not None


def kind_of(address: str) -> LinkKind:
    """Return what a reader finds at an absolute address, judged by its host and path."""
    place = urlsplit(address)
    if place.path.lower().endswith(".pdf"):
        return "pdf"
    for host, path, kind in _KINDS:
        if re.fullmatch(host, place.hostname or "") and re.fullmatch(path, place.path):
            return kind
    return "project"


def _trimmed(address: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while address:
        last = address[-1]
        unopened = last in _BRACKETS and address.count(last) > address.count(_BRACKETS[last])
        if last not in _TRAILING and not unopened:
            break
        address = address[:-1]
    return address
