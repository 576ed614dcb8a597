from hypothesis import given
from hypothesis import strategies as st

from generator.classify.tags import Mention, capped, mentions, ranked, tag_book
from generator.classify.vocabulary import Tag
from generator.classify.wording import wording_of
from tests.classify.papers import paper


def mention(count: int = 1, *, prominent: bool = False) -> Mention:
    return Mention(count=count, prominent=prominent, in_title=prominent)


def test_a_mention_knows_how_often_and_where() -> None:
    book = tag_book(
        [Tag(id="rag", name="RAG", kind="method"), Tag(id="qa", name="QA", kind="task")]
    )
    wording = wording_of(paper("a", "RAG at work", "RAG helps QA. More QA."))
    assert mentions(wording, ["kw"], book) == {
        "kw": Mention(count=0, prominent=True, in_title=False),
        "qa": Mention(count=2, prominent=False, in_title=False),
        "rag": Mention(count=2, prominent=True, in_title=True),
    }


def test_title_and_keywords_rank_before_frequency() -> None:
    found = {"a": {"often": mention(9), "title": mention(prominent=True)}, "b": {}}
    assert ranked(found)["a"] == ["title", "often"]


def test_among_equals_the_more_frequent_and_the_rarer_rank_first() -> None:
    found = {
        "a": {"common": mention(2), "rare": mention(2), "once": mention()},
        "b": {"common": mention()},
        "c": {"once": mention()},
        "d": {},
    }
    assert ranked(found)["a"] == ["rare", "common", "once"]


def test_a_tag_on_most_of_many_papers_ranks_last() -> None:
    found = {
        str(number): {"all": mention(prominent=True), "own": mention()} for number in range(30)
    }
    found |= {str(number): {"all": mention(prominent=True)} for number in range(30, 70)}
    assert ranked(found)["0"] == ["own", "all"]


def test_a_tag_of_one_paper_makes_room_for_the_next() -> None:
    tags = {"a": ["lonely", "x", "y"], "b": ["x", "y"], "c": ["y"]}
    assert capped(tags, dict.fromkeys(tags, 2)) == {"a": ["x", "y"], "b": ["x", "y"], "c": ["y"]}


def test_a_tag_that_the_cap_leaves_on_one_paper_is_dropped() -> None:
    tags = {"a": ["x", "y"], "b": ["z", "x"], "c": ["z"]}
    assert capped(tags, dict.fromkeys(tags, 1)) == {"a": [], "b": ["z"], "c": ["z"]}


@given(
    st.dictionaries(
        st.integers(0, 30).map(str), st.lists(st.sampled_from("abcdefghijklm"), unique=True)
    )
)
def test_no_tag_stands_on_one_paper_only(tags: dict[str, list[str]]) -> None:
    chosen = capped(tags, dict.fromkeys(tags, 3))
    assert chosen.keys() == tags.keys()
    flat = [tag for own in chosen.values() for tag in own]
    assert all(flat.count(tag) > 1 for tag in flat)
    assert all(len(own) <= 3 for own in chosen.values())
