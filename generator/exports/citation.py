"""What all reference formats need to know of a paper: its kind, its address, its pages."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from generator.records import Imprint, Paper, WorkKind

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
_IN_ADDRESSES: Final = "!$&'()*+,/:;=@"
"""Signs of a DOI that stand in an address as they are; others, such as "<", may not."""

_NOTHING_KNOWN: Final = Imprint()


def imprint_of(paper: Paper) -> Imprint:
    """Return how a paper was published, an empty imprint where no source says."""
    return paper.imprint or _NOTHING_KNOWN


def kind_of(paper: Paper) -> WorkKind:
    """Return what kind of work a paper is: as its sources say, or as far as its venue tells."""
    stated = imprint_of(paper).kind
    if stated is not None:
        return stated
    if paper.venue is None:
        return "preprint"
    if _JOURNAL.search(paper.venue) or not _CONFERENCE.search(paper.venue):
        return "article"
    return "conference"


def address_of(paper: Paper) -> str | None:
    """Return the absolute address to cite: that of the DOI, of arXiv or of the paper's links."""
    if paper.doi is not None:
        return f"https://doi.org/{quote(paper.doi, safe=_IN_ADDRESSES)}"
    if paper.arxiv is not None:
        return f"https://arxiv.org/abs/{paper.arxiv}"
    return next((link.url for link in paper.links if link.kind in ("paper", "pdf")), None)


def further_addresses(paper: Paper, *kinds: str) -> tuple[str, ...]:
    """Return the links of the given kinds that say more than DOI and arXiv id do, in order."""
    told = {f"https://doi.org/{paper.doi}", f"https://arxiv.org/abs/{paper.arxiv}"}
    return tuple(link.url for link in paper.links if link.kind in kinds and link.url not in told)


def subjects(stated: Iterable[str], tags: Iterable[str]) -> tuple[str, ...]:
    """Return the keywords that sources state and our tags, no word twice: "LoRA" is "lora"."""
    words: dict[str, str] = {}
    for word in (*stated, *tags):
        words.setdefault(word.casefold(), word)
    return tuple(words.values())


def first_and_last(pages: str) -> tuple[str, str]:
    """Return the first and the last page; there is no last one where pages are no range.

    >>> first_and_last("12–34")
    ('12', '34')
    """
    first, _, last = pages.partition("–")
    return (first, last) if "-" not in first else (pages, "")
