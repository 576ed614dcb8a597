from pathlib import Path

import pytest

from generator.classify.vocabulary import FALLBACK, Tag, Topic, Vocabulary, load, parse
from generator.errors import CatalogError

TAGS = """\
- {name: Transformers, kind: model}
- name: Graph neural networks
  kind: method
  aliases: [GNN, no, 3D]
"""
TOPICS = """\
- name: Graphs
  scope: Learning on graphs.
  terms: [knowledge graph]
  tags: [GNN]
  categories: [cs.SI]
- name: The rest
  scope: Everything else.
  fallback: true
- name: Models
  scope: Models.
"""


def faults(topics: str = "", tags: str = "") -> list[str]:
    with pytest.raises(CatalogError) as caught:
        parse(topics, tags)
    return [str(fault) for fault in caught.value.faults]


def test_tags_come_by_name_and_topics_in_the_order_of_the_file_with_the_fallback_last() -> None:
    vocabulary = parse(TOPICS, TAGS)
    assert [tag.name for tag in vocabulary.tags] == ["Graph neural networks", "Transformers"]
    assert [topic.name for topic in vocabulary.topics] == ["Graphs", "Models", "The rest"]


def test_a_scalar_is_text_as_written() -> None:
    tag = parse(TOPICS, TAGS).tags[0]
    assert tag == Tag(
        id="graph-neural-networks",
        name="Graph neural networks",
        kind="method",
        aliases=("GNN", "no", "3D"),
    )


def test_a_topic_names_its_tags_by_any_of_their_writings() -> None:
    assert parse(TOPICS, TAGS).topics[0] == Topic(
        id="graphs",
        name="Graphs",
        scope="Learning on graphs.",
        terms=("knowledge graph",),
        tags=("graph-neural-networks",),
        categories=("cs.SI",),
    )


def test_without_a_fallback_one_is_added() -> None:
    assert parse("", "") == Vocabulary(topics=(FALLBACK,))
    assert parse("- {name: Other papers, scope: Mine.}", "").topics == (
        Topic(id="other-papers", name="Other papers", scope="Mine.", fallback=True),
    )


def test_files_that_do_not_exist_are_an_empty_vocabulary(tmp_path: Path) -> None:
    assert load(tmp_path / "topics.yml", tmp_path / "tags.yml") == Vocabulary(topics=(FALLBACK,))


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tags.yml"
    path.write_text(TAGS, encoding="utf-8-sig")
    assert len(load(tmp_path / "topics.yml", path).tags) == 2


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tags.yml"
    path.write_bytes(b"- name: Graphs\n  kind: m\xe9thode\n")
    with pytest.raises(CatalogError) as caught:
        load(tmp_path / "topics.yml", path)
    assert str(caught.value) == f"{path}:2: this is not UTF-8; save the file in UTF-8"


def test_every_fault_of_the_tags_is_told_with_its_line() -> None:
    tags = """\
- name: Prompting
  kind: trick
  aliases: [prompt, prompts]
- kind: method
- name: Prompts
  kind: task
- name: prompting!
  kind: method
  alias: [x]
- name: [a, b]
  kind: method
  aliases: soft prompt
- just words
- name: Nothing
  kind: ~
  aliases: [[nested], "—"]
- {name: Twice, name: Thrice, kind: method, colour: red}
"""
    kinds = "task, method, model, dataset, modality, domain, property"
    assert faults(tags=tags) == [
        f'tags.yml:2: the kind "trick" is unknown; use one of {kinds}',
        'tags.yml:4: this item has no name; add "name: …"',
        (
            'tags.yml:5: "Prompts" stands under the tags "Prompting" and "Prompts"; keep it under'
            " one of them"
        ),
        (
            'tags.yml:7: "prompting!" and "Prompting" have the same address "prompting"; rename or'
            " remove one of them"
        ),
        (
            'tags.yml:7: "prompting!" stands under the tags "Prompting" and "prompting!"; keep it'
            " under one of them"
        ),
        'tags.yml:9: the field "alias" is unknown; did you mean "aliases"?',
        'tags.yml:10: "name" is not a text; write one text after it',
        'tags.yml:12: "aliases" is not a list; write it in [brackets]',
        'tags.yml:13: this item has no fields; write "- name: " and under it kind, aliases',
        'tags.yml:14: this item has no kind; add "kind: …"',
        'tags.yml:16: "aliases" holds something that is not a text; write texts, parted by commas',
        'tags.yml:16: "—" has no letter or digit; write it in letters or digits, or remove it',
        'tags.yml:17: the field "name" is given twice; keep one of them',
        'tags.yml:17: the field "colour" is unknown; use name, kind, aliases',
    ]


def test_every_fault_of_the_topics_is_told_with_its_line() -> None:
    topics = """\
- name: Graphs
  scope: Graphs.
  tags:
    - Transformers
    - Transfomers
- name: Rest
  scope: The rest.
  fallback: true
- name: More rest
  fallback: true
- name: graphs
  scope: Again.
  fallback: perhaps
- name: "★"
  scope: Stars.
"""
    assert faults(topics, TAGS) == [
        (
            'topics.yml:5: the tag "Transfomers" is not in the vocabulary of tags; add the tag'
            " there, or remove it here"
        ),
        'topics.yml:9: this item has no scope; add "scope: …"',
        'topics.yml:10: "Rest" and "More rest" are both the fallback; keep one fallback',
        (
            'topics.yml:11: "graphs" and "Graphs" have the same address "graphs"; rename or'
            " remove one of them"
        ),
        'topics.yml:13: "fallback" is "perhaps"; write true or false',
        'topics.yml:14: the name "★" makes no address; use letters or digits in it',
    ]


def test_faults_of_both_files_are_told_together() -> None:
    assert faults("- {name: A}", "- {name: B}") == [
        'tags.yml:1: this item has no kind; add "kind: …"',
        'topics.yml:1: this item has no scope; add "scope: …"',
    ]


def test_a_file_that_is_no_list_is_refused() -> None:
    assert faults(tags="name: Prompting\n") == [
        'tags.yml:1: this is not a list; begin every item with "- name: "'
    ]


def test_invalid_yaml_is_refused_where_it_breaks() -> None:
    assert faults(tags="- name: A\n  kind: 'method\n") == [
        (
            "tags.yml:3: this is not valid YAML: found unexpected end of stream; mend the"
            " indentation, quotes or brackets here"
        )
    ]


def test_a_control_character_is_refused_with_its_line() -> None:
    assert faults(tags="- name: A\n  kind: me\x07thod\n") == [
        (
            "tags.yml:2: this is not valid YAML: it holds the control character U+0007; remove that"
            " character"
        )
    ]


def test_the_shipped_vocabulary_is_without_fault() -> None:
    shipped = Path(__file__).parents[2] / "catalog"
    vocabulary = load(shipped / "topics.yml", shipped / "tags.yml")
    assert len(vocabulary.tags) > 100
    assert vocabulary.topics[-1].fallback
