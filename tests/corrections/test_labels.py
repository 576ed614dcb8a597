"""Tags and topics that are added and removed."""

from generator.classify import vocabulary
from generator.classify.labels import Labels
from generator.corrections import parse, relabelled

WORDS = vocabulary.parse(
    "- {name: Graphs, scope: Graphs.}\n- {name: Vision, scope: Images.}\n"
    "- {name: The rest, scope: Others., fallback: true}\n",
    "- {name: CLIP, kind: model}\n- {name: Chain of thought, kind: method, aliases: [CoT]}\n",
)
LABELS = Labels(
    tags=tuple(tag for tag in WORDS.tags if tag.id == "clip"),
    topics=tuple(topic for topic in WORDS.topics if topic.id != "vision"),
    tags_by_paper={"a": ("clip",), "b": ("clip",)},
    topics_by_paper={"a": ("the-rest",), "b": ("graphs",)},
    related_by_paper={"a": (), "b": ()},
)


def after(says: str) -> tuple[Labels, list[str]]:
    stated = {each.paper: (each,) for each in parse(says)}
    labels, doubts = relabelled(LABELS, stated, WORDS)
    return labels, [str(doubt) for doubt in doubts]


def test_a_tag_is_added_by_any_of_its_writings_and_removed() -> None:
    labels, doubts = after("a: {tags: {add: [CoT], remove: [clip]}}")
    assert labels.tags_by_paper == {"a": ("chain-of-thought",), "b": ("clip",)}
    assert [tag.name for tag in labels.tags] == ["Chain of thought", "CLIP"]
    assert doubts == []


def test_a_tag_that_no_paper_has_any_more_is_no_tag_of_the_catalog() -> None:
    labels, _ = after("a: {tags: {remove: [CLIP]}}\nb: {tags: {remove: [CLIP]}}")
    assert (labels.tags, labels.tags_by_paper) == ((), {"a": (), "b": ()})


def test_a_topic_that_is_added_takes_the_place_of_the_fallback() -> None:
    labels, doubts = after("a: {topics: {add: [Vision]}}")
    assert labels.topics_by_paper == {"a": ("vision",), "b": ("graphs",)}
    assert [topic.name for topic in labels.topics] == ["Graphs", "Vision"]
    assert doubts == []


def test_a_paper_without_a_topic_gets_the_fallback() -> None:
    labels, _ = after("b: {topics: {remove: [Graphs]}}")
    assert labels.topics_by_paper["b"] == ("the-rest",)


def test_what_does_not_apply_any_more_is_told() -> None:
    _, doubts = after(
        "a:\n  tags:\n    add: [CLIP]\n    remove: [CoT]\n  topics: {add: [Grahps]}\n"
        "b:\n  tags: {add: [Something quite new]}\n"
    )
    assert doubts == [
        'corrections.yml:3: "a" has the tag "CLIP" without it; remove this',
        'corrections.yml:4: "a" has no tag "CoT" to remove; remove this',
        'corrections.yml:5: the topic "Grahps" is unknown; did you mean "graphs"?',
        (
            'corrections.yml:7: the tag "Something quite new" is unknown; '
            "add it to tags.yml or remove it here"
        ),
    ]
