"""Identifiers and dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.identifiers import arxiv_id, date, doi, month


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2410.05434", "2410.05434"),
        ("arXiv:2410.05434v2", "2410.05434"),
        ("arXiv:2410.05434v2 [cs.CL]", "2410.05434"),
        ("http://arxiv.org/abs/2410.05434v1", "2410.05434"),
        ("https://arxiv.org/pdf/2410.05434v2.pdf", "2410.05434"),
        ("10.48550/arXiv.2410.05434", "2410.05434"),
        ("https://doi.org/10.48550/arXiv.2410.05434", "2410.05434"),
        ("https://huggingface.co/papers/2410.05434", "2410.05434"),
        ("0704.0001", "0704.0001"),
        ("hep-th/9901001v3", "hep-th/9901001"),
        ("math.GT/0309136", "math/0309136"),
        ("2413.00001", None),
        ("as arXiv:2410.05434 says", None),
        ("10.1145/2410.05434", None),
        ("alignment-faking", None),
        ("", None),
    ],
)
def test_an_arxiv_id_has_no_version(text: str, known: str | None) -> None:
    assert arxiv_id(text) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("https://doi.org/10.1145/ABC", "10.1145/abc"),
        ("http://dx.doi.org/10.1145/ABC.", "10.1145/abc"),
        ("doi:10.1000/x%2Fy", "10.1000/x/y"),
        ("DOI 10.1000/(x)1", "10.1000/(x)1"),
        ("10.1145", None),
        ("see 10.1145/abc", None),
    ],
)
def test_a_doi_is_lower_case_without_its_resolver(text: str, known: str | None) -> None:
    assert doi(text) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2024", "2024"),
        ("2024-7", "2024-07"),
        ("2024/07/3", "2024-07-03"),
        ("2024-07-03T10:00:00Z", "2024-07-03"),
        ("July 2024", "2024-07"),
        ("Sept. 2024", "2024-09"),
        ("3rd July 2024", "2024-07-03"),
        ("Jul 3, 2024", "2024-07-03"),
        ("2024-13-01", "2024"),
        ("2024-02-31", "2024-02"),
        ("Jul 3", None),
        ("in press", None),
        ("99", None),
    ],
)
def test_a_date_is_as_exact_as_its_text(text: str, known: str | None) -> None:
    assert date(text) == known


@pytest.mark.parametrize(
    ("text", "known"), [("jul", 7), ("July", 7), ("07", 7), ("12", 12), ("13", None), ("x", None)]
)
def test_a_month_is_a_number_or_a_name(text: str, known: int | None) -> None:
    assert month(text) == known


@given(st.text())
def test_any_text_can_be_asked_for_identifiers(text: str) -> None:
    for form in (arxiv_id, doi, date):
        found = form(text)
        assert found is None or form(found) == found
