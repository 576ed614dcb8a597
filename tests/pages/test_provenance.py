"""Where what a page says comes from."""

from dataclasses import replace

from generator.corrections import corrected, parse
from generator.errors import Place
from generator.merge import merge, papers_of
from generator.pages.provenance import provenance
from generator.records import Entry, Link, Paper

LISTED = Entry(
    place=Place(source="saved.txt", line=9),
    title="A title that's < long",
    abstract="It is.",
    arxiv="2401.00001",
    links=(Link(kind="code", url="https://github.com/a/b"),),
)
PUBLISHED = Entry(
    place=Place(source="reading.bib", line=4),
    title="A Title That Is Long",
    venue="Rings",
    date="2024",
    arxiv="2401.00001",
    keywords=("rings",),
)
BARE = Entry(place=Place(source="z.bib"), title="A Title That Is Long", arxiv="2401.00001")


def told(paper: Paper) -> list[tuple[str, str, str]]:
    return [(each.fields, each.place, str(each.title)) for each in provenance(paper)]


def made(*entries: Entry) -> Paper:
    (paper,) = papers_of(merge(entries)[0], ["a"])
    return paper


def test_each_field_is_told_with_its_source_and_a_title_that_differs_as_it_is_written() -> None:
    assert told(made(LISTED, PUBLISHED, BARE)) == [
        ("Title, date, venue, arXiv id, keywords", "reading.bib, line 4", ""),
        ("Abstract, links", "saved.txt, line 9", "A title that's &lt; long".replace("'", "&#39;")),
        ("", "z.bib", ""),
    ]


def test_corrections_are_sources_and_what_they_took_away_is_said() -> None:
    says = "a:\n  set:\n    title: Another\n    volume: 3\n    keywords: [x]\n  clear: [venue]\n"
    (paper,), _ = corrected([made(PUBLISHED)], {"a": parse(says)})
    assert told(paper) == [
        ("Date, arXiv id", "reading.bib, line 4", "A Title That Is Long"),
        ("Title", "corrections.yml, line 3", ""),
        ("Venue (removed)", "corrections.yml, line 6", ""),
        ("Volume", "corrections.yml, line 4", ""),
        ("Keywords", "corrections.yml, line 5", ""),
    ]


def test_an_imprint_is_called_publication() -> None:
    (paper,), _ = corrected([made(PUBLISHED)], {"a": parse("a: {set: {volume: 3}}")})
    origins = {**paper.origins, "imprint": PUBLISHED.place}
    assert told(replace(paper, origins=origins))[0][0].endswith("publication, keywords")
