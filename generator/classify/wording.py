"""What a paper says in words, ready to look for phrases in."""

from dataclasses import dataclass

from generator.classify.phrases import words
from generator.records import Paper
from generator.text import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Title and abstract of a paper as plain text and as words (see `phrases.words`)."""

    title: str
    abstract: str
    """Empty where the paper has none."""

    title_words: tuple[str, ...]
    abstract_words: tuple[str, ...]


def wording_of(paper: Paper) -> Wording:
    """Return the words of a paper."""
    title, abstract = plain(paper.title), plain(paper.abstract or "")
    return Wording(
        title=title,
        abstract=abstract,
        title_words=words(title),
        abstract_words=words(abstract),
    )
