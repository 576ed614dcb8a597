from generator.history import History
from generator.pages.cards import Shelf
from generator.pages.new import NewPage, plan
from tests.pages.small import catalog_of, paper

PAPERS = tuple(paper(f"paper-{number:03}", date=str(1800 + number)) for number in range(120))
CATALOG = catalog_of(*PAPERS)
HISTORY = (
    History()
    .followed_by(PAPERS[:118], at="2026-11-19T08:00:00Z")
    .followed_by(PAPERS[1:119], at="2026-11-20T08:00:00Z")
    .followed_by((*PAPERS[2:], paper("paper-001", venue="Mind")), at="2026-11-20T09:00:00Z")
)


def _planned(history: History) -> dict[str, NewPage]:
    pages = plan(CATALOG, Shelf(CATALOG), history)
    return {file: page for file, page in pages if isinstance(page, NewPage)}


def test_the_newest_build_stands_first_with_its_papers_in_the_order_of_the_catalog() -> None:
    first = _planned(HISTORY)["new.md"]
    assert [(day.name, [card.href for card in day.cards][:1]) for day in first.days] == [
        ("2026-11-20: added", ["../papers/paper-119/"]),
        ("2026-11-20: changed", ["../papers/paper-001/"]),
        ("2026-11-20: added", ["../papers/paper-118/"]),
        ("2026-11-19: added", ["../papers/paper-117/"]),
    ]


def test_long_news_have_parts_of_a_hundred() -> None:
    pages = _planned(HISTORY)
    assert list(pages) == ["new.md", "new/page/2.md"]
    assert sum(len(day.cards) for day in pages["new.md"].days) == 100
    assert pages["new/page/2.md"].head.feed == "../../../"


def test_what_went_away_is_not_listed() -> None:
    history = History().followed_by([paper("gone"), PAPERS[0]], at="2026-11-20T08:00:00Z")
    (page,) = _planned(history).values()
    assert [len(day.cards) for day in page.days] == [1]


def test_without_a_history_the_page_says_so() -> None:
    (page,) = _planned(History()).values()
    assert page.days == ()
    assert page.papers_href == "../papers/"
