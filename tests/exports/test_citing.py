from generator.exports.citing import citing
from generator.pages.facts import SiteFacts
from tests.exports.catalogs import BARE, FULL, catalog_of

CITING = citing(catalog_of(), SiteFacts(title="Room", description=""))


def test_a_paper_is_cited_in_four_styles_and_three_formats() -> None:
    cited = CITING.cited(FULL)
    assert [reference.style for reference in cited.references] == ["APA", "MLA", "Chicago", "IEEE"]
    assert [(record.format, record.file, record.type) for record in cited.records] == [
        ("BibTeX", "vanderberg2024learning.bib", "application/x-bibtex"),
        ("RIS", "vanderberg2024learning.ris", "application/x-research-info-systems"),
        ("CSL-JSON", "vanderberg2024learning.json", "application/vnd.citationstyles.csl+json"),
    ]


def test_entries_to_paste_have_no_abstract_and_no_keywords() -> None:
    for record in CITING.cited(FULL).records:
        assert "braces" not in record.text
        assert "R&D" not in record.text


def test_a_paper_of_which_nothing_is_known_is_citable() -> None:
    cited = CITING.cited(BARE)
    assert all("Nothing known" in reference.text for reference in cited.references)
    assert all("Nothing known" in record.text for record in cited.records)
