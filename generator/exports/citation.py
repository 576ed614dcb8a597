"""What all reference formats need to know of a paper: its key and what kind of work it is."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from generator.records import Paper
from generator.text import plain

WorkKind = Literal["article", "conference", "preprint"]

_CONFERENCE: Final = re.compile(
    r"\b(?:proceedings|conference|symposium|workshops?|meeting|congress|colloquium|proc"
    r"|advances in neural information processing systems|annual|track"
    r"|AAAI|AACL|ACL|AISTATS|CHI|CIKM|COLING|CoLLAs|COLM|COLT|CoNLL|CoRL|CVPR|EACL|ECCV|ECIR|EMNLP"
    r"|ICASSP|ICCV|ICDM|ICLR|ICML|ICRA|IJCAI|INTERSPEECH|IROS|KDD|LREC|MICCAI|NAACL|NeurIPS|NIPS"
    r"|RSS|SIGGRAPH|SIGIR|SIGKDD|UAI|UIST|USENIX|WACV|WSDM|WWW)\b",
    re.IGNORECASE,
)
"""Words and names by which a venue is told from a journal."""

_JOURNAL: Final = re.compile(
    r"\b(?:journal|transactions|letters|review|annals|magazine)\b", re.IGNORECASE
)
_SMALL_WORDS: Final = """
a an and are as at by can do does for from how in into is it its of on or the to toward towards via
what when which who why with your
"""
_TELLS_NOTHING: Final = frozenset(_SMALL_WORDS.split())


def kind_of(paper: Paper) -> WorkKind:
    """Return what kind of work a paper is, as far as its venue tells."""
    if paper.venue is None:
        return "preprint"
    if _JOURNAL.search(paper.venue) or not _CONFERENCE.search(paper.venue):
        return "article"
    return "conference"


def address_of(paper: Paper) -> str | None:
    """Return the absolute address to cite: that of the DOI, of arXiv or of the paper's links."""
    if paper.doi is not None:
        return f"https://doi.org/{paper.doi}"
    if paper.arxiv is not None:
        return f"https://arxiv.org/abs/{paper.arxiv}"
    return next((link.url for link in paper.links if link.kind in ("paper", "pdf")), None)


def citation_keys(papers: Iterable[Paper]) -> dict[str, str]:
    """Return paper id -> BibTeX key, by paper id: first family name, year, first telling word.

    Papers that would share a key get a, b, c … behind it in the order of their ids, whatever the
    order given; the first keeps the plain key.
    """
    keys: dict[str, str] = {}
    used: set[str] = set()
    last_by_stem: dict[str, int] = {}
    for paper in sorted(papers, key=lambda paper: paper.id):
        stem = key = _stem(paper)
        while key in used:
            last_by_stem[stem] = last_by_stem.get(stem, 0) + 1
            key = stem + _letters(last_by_stem[stem])
        used.add(key)
        keys[paper.id] = key
    return keys


def _stem(paper: Paper) -> str:
    title = [_ascii(word) for word in re.split(r"[^\w'’]+", plain(paper.title))]
    telling = [word for word in title if word and word not in _TELLS_NOTHING] or title
    family = _ascii(paper.authors[0].family) if paper.authors else ""
    year = "" if paper.year is None else str(paper.year)
    return f"{family}{year}{telling[0]}" or f"paper-{paper.id}"


def _ascii(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", decomposed.lower())


def _letters(number: int) -> str:
    """Count a, b, … z, aa, ab …, from 1."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters
