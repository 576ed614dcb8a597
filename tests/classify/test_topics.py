import pytest

from generator.classify.tags import mentions, tag_book
from generator.classify.topics import TopicChooser
from generator.classify.vocabulary import Vocabulary, parse
from generator.classify.wording import wording_of
from generator.records import Paper
from tests.classify.papers import paper

VOCABULARY = parse(
    """\
- {name: Graphs, scope: Graphs., terms: [graph, knowledge graph], tags: [GNN]}
- {name: Language, scope: Language., terms: [language model], categories: [cs.CL]}
- {name: Vision, scope: Vision., terms: [image], categories: [cs.CV]}
- {name: Speech, scope: Speech., terms: [speech]}
""",
    "- {name: GNN, kind: method}",
)


def topics(work: Paper, vocabulary: Vocabulary = VOCABULARY) -> tuple[str, ...]:
    wording = wording_of(work)
    found = mentions(wording, (), tag_book(vocabulary.tags))
    return TopicChooser(vocabulary).topics_of(work, wording, found)


def test_a_paper_that_nothing_speaks_for_gets_the_fallback() -> None:
    assert topics(paper("a", "Weather")) == ("other-papers",)


def test_a_term_in_the_title_outweighs_two_in_the_abstract() -> None:
    assert topics(paper("a", "Images", "A graph and a knowledge graph.")) == ("vision", "graphs")
    assert topics(paper("a", "Images", "A graph.")) == ("vision",)


def test_a_term_counts_once_however_often_it_stands() -> None:
    assert topics(paper("a", "Images", "Graph, graph, graph, graph.")) == ("vision",)


def test_a_tag_in_the_title_speaks_like_a_term() -> None:
    assert topics(paper("a", "GNNs for images")) == ("graphs", "vision")


def test_a_category_speaks_weakly() -> None:
    assert topics(paper("a", "Weather", categories=("cs.CL",))) == ("language",)
    assert topics(paper("a", "Images", categories=("cs.CL",))) == ("vision",)


def test_a_paper_gets_three_topics_at_most_in_the_order_of_the_vocabulary() -> None:
    work = paper("a", "Speech, image, language model, graph")
    assert topics(work) == ("graphs", "language", "vision")


@pytest.mark.parametrize("order", [1, -1])
def test_topics_of_equal_evidence_keep_the_order_of_the_vocabulary(order: int) -> None:
    words = ["graph", "speech"][::order]
    assert topics(paper("a", ", ".join(words))) == ("graphs", "speech")
