"""Corrections from the user's file to papers and labels, and through changes of the sources."""

import re
from pathlib import Path

import pytest

from generator import cli, collecting, corrections, new, project, site
from generator.clock import Clock
from generator.collecting import Collected
from tests.conftest import ROOT

ONE = """\
@article{one, title = {A Paper about Prompt Tuning}, year = {2023}, doi = {10.1000/one},
  abstract = {We tune prompts for CLIP.}}
"""
TWO = "@article{two, title = {The Same under Another Name}, year = {2024}, journal = {Rings}}\n"
THREE = "@misc{three, title = {Not for Anybody to See}, year = {2022}}\n"
SAYS = """\
a-paper-about-prompt-tuning:
  set:
    title: A Paper about Prompt Tuning, Corrected
  clear: [abstract]
  tags: {add: [Chain-of-thought]}
  topics: {add: [Reasoning]}
  same_as: [the-same-under-another-name]
not-for-anybody-to-see:
  hide: true
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> project.Project:
    """A catalog of three papers with corrections, in the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "catalog" / "papers").mkdir(parents=True)
    (tmp_path / "catalog" / "papers" / "mine.bib").write_text(ONE + TWO + THREE)
    (tmp_path / "catalog" / "corrections.yml").write_text(SAYS)
    (tmp_path / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
        f"docs_dir: site_src\ntheme: {{custom_dir: {project.STATE}/theme}}\n"
    )
    return project.find(None, None)


def said(found: project.Project) -> tuple[object, ...]:
    """What the corrected paper is, and who leads to it."""
    labels, collected = collecting.label(found, collecting.collect(found, [], Clock()))
    (paper,) = collected.papers
    return (
        paper.id,
        paper.title,
        paper.abstract,
        paper.venue,
        "chain-of-thought" in labels.tags_by_paper[paper.id],
        labels.topics_by_paper[paper.id][-1],
        collected.settled.redirects,
        len(collected.hidden),
        [str(doubt) for doubt in collected.doubts],
    )


def test_corrections_hold_when_the_sources_change(own: project.Project) -> None:
    first = said(own)
    assert first == (
        "a-paper-about-prompt-tuning",
        "A Paper about Prompt Tuning, Corrected",
        None,
        "Rings",
        True,
        "reasoning",
        {"the-same-under-another-name": "a-paper-about-prompt-tuning"},
        1,
        [],
    )
    site.generate(own, [], Clock())
    papers = Path("catalog/papers")
    (papers / "mine.bib").unlink()
    renamed = ONE.replace("A Paper about Prompt Tuning", "Quite Another Name")
    (papers / "again.bib").write_text(THREE + renamed.replace("We tune", "They tune"))
    (papers / "other.bib").write_text(TWO.replace("{2024}", "{2025}"))
    assert said(own) == first


def test_a_hidden_paper_has_no_page_and_a_united_one_a_redirect(own: project.Project) -> None:
    site.generate(own, [], Clock())
    pages = own.documents / "papers"
    assert sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*.[mh]*")) == [
        "a-paper-about-prompt-tuning.md",
        "the-same-under-another-name/index.html",
    ]
    ledger = (own.documents / "data" / "ledger.jsonl").read_text().splitlines()
    assert len(ledger) == 3
    assert "hidden by a correction, catalog/corrections.yml:9" in ledger[2]
    assert '"reason":"correction, catalog/corrections.yml:7"' in ledger[1].replace('": "', '":"')
    Path("catalog/corrections.yml").unlink()
    site.generate(own, [], Clock())
    assert sorted(path.name for path in pages.rglob("*.[mh]*")) == [
        "a-paper-about-prompt-tuning.md",
        "not-for-anybody-to-see.md",
        "the-same-under-another-name.md",
    ]


@pytest.mark.usefixtures("own")
def test_build_and_check_say_what_no_longer_applies(capsys: pytest.CaptureFixture[str]) -> None:
    Path("catalog/corrections.yml").write_text(
        "not-for-anybody-to-see:\n  hide: true\n  set: {date: 2022}\n"
        "a-paper-about-prompt-tuning:\n  set: {date: 2023}\n  tags: {remove: [Agents]}\n"
        "the-same-under-another-nam: {hide: true}\n"
    )
    for command in ("check", "generate"):
        assert cli.main([command]) == 0
        found = capsys.readouterr()
        assert found.out.startswith("3 entries read, 2 papers, 0 merged, 0 refused, 1 hidden\n")
        assert found.err.splitlines() == [
            (
                'catalog/corrections.yml:7: no paper is called "the-same-under-another-nam"; '
                'did you mean "the-same-under-another-name"?'
            ),
            (
                'catalog/corrections.yml:5: the sources now state the same "date" of '
                '"a-paper-about-prompt-tuning"; remove this'
            ),
            (
                'catalog/corrections.yml:6: "a-paper-about-prompt-tuning" has no tag "Agents" '
                "to remove; remove this"
            ),
        ]


@pytest.mark.usefixtures("own")
def test_a_wrong_file_of_corrections_stops_a_build(capsys: pytest.CaptureFixture[str]) -> None:
    Path("catalog/corrections.yml").write_text("a: {hid: true}\n")
    assert cli.main(["build"]) == 1
    assert (
        capsys.readouterr().err.splitlines()
        == [
            (
                'catalog/corrections.yml:1: nothing is corrected of "a"; '
                "write one of set, clear, tags, topics, same_as, not_same_as, hide"
            ),
            'catalog/corrections.yml:1: the field "hid" is unknown; did you mean "hide"?',
        ][::-1]
    )


def test_the_examples_of_a_new_catalog_are_corrections_that_can_be_used(tmp_path: Path) -> None:
    new.start(tmp_path / "mine")
    path = tmp_path / "mine" / "catalog" / "corrections.yml"
    assert corrections.load(path) == ()
    text = path.read_text("utf-8").partition("#\n")[2]
    lines = [line.removeprefix("#").removeprefix(" ") for line in text.splitlines()]
    path.write_text("\n".join(lines), encoding="utf-8")
    collected: Collected = collecting.check(project.find(tmp_path / "mine/mkdocs.yml", None), [])
    told = [doubt.problem for doubt in collected.doubts]
    assert [len(corrections.load(path)), len(collected.hidden)] == [2, 1]
    assert told == [
        'no paper is called "attention-is-all-you-need-2"',
        'no source says that "attention-is-all-you-need" is "doi:10.1109/cvpr.2016.90"',
    ]


def test_the_corrections_that_the_readme_shows_can_be_read() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    shown = re.findall(
        r"^```yaml\n(# catalog/corrections.yml\n.*?)^```$", text, re.MULTILINE | re.DOTALL
    )
    if not shown:
        pytest.skip("the README shows no corrections")
    (correction, *_) = corrections.parse(shown[0])
    assert correction.settings
