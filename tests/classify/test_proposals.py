import pytest

from generator.classify.proposals import propose_tags, propose_topics
from generator.classify.vocabulary import parse
from generator.errors import CatalogError
from tests.classify.papers import paper

PAPERS = [
    paper(f"{subject}-{number}", f"{subject.capitalize()} {number}", f"{text} Trial {number}.")
    for subject, text in (
        ("flutter", "Panel flutter and piston theory of buckled panels in wind tunnels."),
        ("heat", "Blunt body ablation and heat shields in steep re-entry."),
        ("wings", "Swept wings, their pitching moment and trailing edge."),
        ("shells", "Creep buckling of cylindrical shells; a stress benchmark."),
    )
    for number in range(4)
]
OLD_TAGS = "# mine\n- {name: Panel flutter, kind: task}"
OLD_TOPICS = "  - name: Mine\n    scope: What is mine.\n"
NOTE = "# Proposed from the papers: rename, regroup or remove what does not fit.\n"


def test_proposed_tags_are_appended_to_what_the_user_wrote() -> None:
    text = propose_tags(PAPERS, parse("", OLD_TAGS), OLD_TAGS)
    assert text.startswith(f"{OLD_TAGS}\n{NOTE}- name: ")
    names = {tag.name: tag.kind for tag in parse("", text).tags}
    assert names["Pitching moment"] == "method"
    assert names["Stress benchmark"] == "dataset"
    assert "Panel flutters" not in names


def test_proposed_topics_are_appended_with_the_margin_of_the_list() -> None:
    text = propose_topics(PAPERS, parse(OLD_TOPICS, ""), OLD_TOPICS)
    assert text.startswith(f"{OLD_TOPICS}  {NOTE}  - name: ")
    topics = parse(text, "").topics
    assert len(topics) >= 4
    assert all(topic.scope.startswith("Papers on ") for topic in topics[1:-1])


@pytest.mark.parametrize("old", ["", "# nothing yet\n", OLD_TOPICS])
def test_a_second_run_proposes_nothing(old: str) -> None:
    topics = propose_topics(PAPERS, parse(old, ""), old)
    assert topics != old
    assert propose_topics(PAPERS, parse(topics, ""), topics) == topics
    tags = propose_tags(PAPERS, parse("", ""), "")
    assert propose_tags(PAPERS, parse("", tags), tags) == tags


def test_too_few_papers_propose_nothing() -> None:
    for papers in ([], PAPERS[:2]):
        assert propose_tags(papers, parse("", ""), "") == ""
        assert propose_topics(papers, parse("", ""), "") == ""


def test_a_list_in_brackets_is_left_alone() -> None:
    old = "# mine\n[{name: A, kind: task}]\n"
    with pytest.raises(CatalogError) as caught:
        propose_tags(PAPERS, parse("", old), old)
    assert str(caught.value) == (
        "tags.yml:2: this list stands in brackets, so nothing can be appended to it; write every"
        ' item on lines of its own, beginning with "- "'
    )
