"""What became of every entry: the papers, under their ids, and the ledger that accounts for all."""

from collections.abc import Iterable, Sequence

from generator.merge.works import Work
from generator.records import LedgerLine, Paper, Refusal


def papers_of(works: Sequence[Work], ids: Sequence[str]) -> tuple[Paper, ...]:
    """Return the papers that works are, under the ids given in the same order."""
    return tuple(
        Paper(
            id=paper_id,
            title=work.merged.title,
            abstract=work.merged.abstract,
            authors=work.merged.authors,
            date=work.merged.date,
            venue=work.merged.venue,
            doi=work.merged.doi,
            arxiv=work.merged.arxiv,
            imprint=work.merged.imprint,
            links=work.merged.links,
            keywords=work.merged.keywords,
            categories=work.merged.categories,
            entries=work.entries,
            origins=work.origins,
        )
        for work, paper_id in zip(works, ids, strict=True)
    )


def ledger_of(
    works: Sequence[Work], ids: Sequence[str], refusals: Iterable[Refusal]
) -> tuple[LedgerLine, ...]:
    """Return one line for each entry, refused ones included, in reading order."""
    lines = [
        LedgerLine(
            place=entry.place,
            title=entry.title,
            outcome="accepted" if reason is None else "merged",
            paper=paper_id,
            reason=reason,
        )
        for work, paper_id in zip(works, ids, strict=True)
        for entry, reason in zip(work.entries, work.reasons, strict=True)
    ]
    lines += [
        LedgerLine(
            place=refusal.fault.place,
            title=refusal.title,
            outcome="refused",
            paper=None,
            reason=f"{refusal.fault.problem}; {refusal.fault.remedy}",
        )
        for refusal in refusals
    ]
    return tuple(
        sorted(lines, key=lambda line: (line.place.source, line.place.line or 0, line.title or ""))
    )
