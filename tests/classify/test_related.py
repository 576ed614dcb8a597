from generator.classify.assign import classify
from generator.classify.labels import Neighbour
from generator.classify.vocabulary import parse
from generator.records import Paper
from tests.classify.papers import paper

VOCABULARY = parse("", "- {name: Panel flutter, kind: task}")
PAPERS = [
    paper("flutter-one", "Panel flutter in supersonic flow", "Buckled panels and piston theory."),
    paper("flutter-two", "Flutter of panels", "Panel flutter and supersonic flow of air."),
    paper("heat", "Heat shields", "Ablation of a blunt body in re-entry."),
    paper("heat-again", "Ablation", "Re-entry of a blunt body with heat shields."),
]


def related(papers: list[Paper]) -> dict[str, tuple[Neighbour, ...]]:
    return classify(papers, VOCABULARY).related_by_paper


def test_neighbours_share_what_they_show() -> None:
    assert related(PAPERS)["flutter-one"] == (
        Neighbour(paper="flutter-two", terms=("Panel flutter", "supersonic flow")),
    )


def test_terms_are_written_as_in_running_text() -> None:
    (neighbour,) = related(PAPERS)["heat"]
    assert neighbour == Neighbour(
        paper="heat-again", terms=("heat shields", "blunt body", "re-entry")
    )


def test_neighbours_do_not_depend_on_the_order_of_the_papers() -> None:
    assert related(PAPERS) == related(PAPERS[::-1])


def test_a_paper_has_eight_neighbours_at_most_ties_by_id_and_never_itself() -> None:
    papers = [paper(f"p{number:02}", "Panel flutter in supersonic flow") for number in range(10)]
    for identifier, neighbours in related(papers).items():
        others = [other.id for other in papers if other.id != identifier]
        assert [neighbour.paper for neighbour in neighbours] == others[:8]


def test_papers_that_share_one_word_are_not_related() -> None:
    papers = [paper("a", "Buckling of cylinders"), paper("b", "Buckling theorems")]
    assert related(papers) == {"a": (), "b": ()}


def test_few_and_empty_papers_have_no_neighbours() -> None:
    assert related([]) == {}
    assert related([paper("a", "Flutter")]) == {"a": ()}
    assert related([paper("a", "…"), paper("b", "…")]) == {"a": (), "b": ()}
