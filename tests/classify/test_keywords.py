from generator.classify.keywords import free_tag, keyword_tags
from generator.classify.phrases import Phrasebook
from generator.classify.vocabulary import Tag

BOOK = Phrasebook([("Graph neural networks", "gnn"), ("GNN", "gnn")])


def names(*keywords: str) -> list[list[str]]:
    """Return, for papers of one keyword each, the names of the tags that these get."""
    by_paper = {str(number): [keyword] for number, keyword in enumerate(keywords)}
    ids, tags = keyword_tags(by_paper, BOOK, ["gnn"])
    return [[tags[tag].name if tag in tags else tag for tag in own] for own in ids.values()]


def test_a_keyword_that_the_vocabulary_knows_is_its_tag() -> None:
    assert names("graph neural network", "GNNs", "Graph Networks (GNN)") == [["gnn"]] * 3


def test_writings_of_one_concept_meet_under_the_most_frequent() -> None:
    writings = ["Spin glasses", "spin glass", "spin-glass", "Spin glasses"]
    assert names(*writings) == [["Spin glasses"]] * 4


def test_an_acronym_meets_the_one_name_it_stands_for() -> None:
    assert names("Deep belief networks", "DBN", "deep belief network (DBN)") == (
        [["Deep belief networks"]] * 3
    )


def test_an_acronym_of_two_names_stands_alone() -> None:
    assert names("Deep belief networks", "dynamic Bayesian networks", "DBN") == [
        ["Deep belief networks"],
        ["dynamic Bayesian networks"],
        ["DBN"],
    ]


def test_of_a_path_in_a_scheme_the_last_telling_step_counts() -> None:
    assert names(
        "Machine Learning: Kernels", "Computer Science - Robotics", "Planning: general"
    ) == [
        ["Kernels"],
        ["Robotics"],
        ["Planning"],
    ]


def test_a_keyword_of_symbols_is_no_tag() -> None:
    assert names("***", "") == [[], []]


def test_ids_stay_apart_where_slugs_meet() -> None:
    used = {"c"}
    assert free_tag("C++", used) == Tag(id="c-2", name="C++", kind="keyword")
    assert free_tag("C#", used).id == "c-3"
