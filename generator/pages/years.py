"""Years: how many papers each has, and a page for each with them."""

from dataclasses import dataclass
from typing import ClassVar

from generator import urls
from generator.catalog import Catalog
from generator.pages.cards import Card, Shelf
from generator.pages.page import Choice, Head, Page, Planned, counted, head
from generator.pages.parts import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A year in a chart of years."""

    year: int
    href: str
    count: int
    percent: int
    """Length of its bar, of the longest one's: 1 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsPage(Page):
    """All years that papers have."""

    template: ClassVar[str] = "years.md.j2"

    head: Head
    bars: tuple[Bar, ...]
    """Newest first."""

    undated: int
    """Papers without a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPage(Page):
    """A part of one year's papers."""

    template: ClassVar[str] = "year.md.j2"

    head: Head
    years_href: str
    search_href: str
    year: int
    around: tuple[Choice, ...]
    """The years before and after that have papers."""

    cards: tuple[Card, ...]
    part: Part


def plan(catalog: Catalog, shelf: Shelf) -> Planned:
    """Plan the pages below /years/."""
    papers_by_year = catalog.papers_by_year
    most = max(map(len, papers_by_year.values()), default=1)
    dated = sum(map(len, papers_by_year.values()))
    years = sorted(papers_by_year, reverse=True)
    span = f" from {years[-1]} to {years[0]}" if years else ""
    yield (
        urls.source_file(urls.YEARS),
        YearsPage(
            head=head("Years", f"{counted(dated, 'paper')} of this catalog by year{span}."),
            bars=tuple(
                Bar(
                    year=year,
                    href=urls.link(source=urls.YEARS, target=urls.year(year)),
                    count=len(papers_by_year[year]),
                    percent=max(1, round(100 * len(papers_by_year[year]) / most)),
                )
                for year in years
            ),
            undated=len(catalog.papers) - dated,
        ),
    )
    for position, year in enumerate(years):
        of_year = papers_by_year[year]
        near = [*years[max(0, position - 1) : position], *years[position + 1 : position + 2]]
        for address, part, papers in parts(urls.year(year), of_year):
            yield (
                urls.source_file(address),
                YearPage(
                    head=head(
                        str(year),
                        f"{counted(len(of_year), 'paper')} of this catalog appeared in {year}.",
                        part=part.number,
                    ),
                    years_href=urls.link(source=address, target=urls.YEARS),
                    search_href=urls.link(source=address, target=urls.found("year", year)),
                    year=year,
                    around=tuple(
                        Choice(
                            name=str(other), href=urls.link(source=address, target=urls.year(other))
                        )
                        for other in near
                    ),
                    cards=shelf.cards(papers, source=address),
                    part=part,
                ),
            )
