"""Links in abstracts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records import Link
from generator.text import clean, find_links
from generator.text.links import web_address

FOUND = {
    "Code is at https://github.com/x/y.": ("code", "https://github.com/x/y"),
    "(see https://github.com/x/y_(z).)": ("code", "https://github.com/x/y_(z)"),
    "released at github.com/x/y-z, too": ("code", "https://github.com/x/y-z"),
    "https://gitlab.com/x/y!": ("code", "https://gitlab.com/x/y"),
    "https://bitbucket.org/x/y": ("code", "https://bitbucket.org/x/y"),
    "https://codeberg.org/x/y": ("code", "https://codeberg.org/x/y"),
    "https://github.com/x": ("project", "https://github.com/x"),
    "on https://huggingface.co/datasets/x/y": ("data", "https://huggingface.co/datasets/x/y"),
    "https://zenodo.org/records/1": ("data", "https://zenodo.org/records/1"),
    "https://www.kaggle.com/datasets/x/y": ("data", "https://www.kaggle.com/datasets/x/y"),
    "https://huggingface.co/spaces/x/y": ("demo", "https://huggingface.co/spaces/x/y"),
    "A demo is available at https://x.org/try": ("demo", "https://x.org/try"),
    "https://arxiv.org/abs/2401.00001": ("paper", "https://arxiv.org/abs/2401.00001"),
    "https://doi.org/10.1145/1.2": ("paper", "https://doi.org/10.1145/1.2"),
    "https://openreview.net/forum?id=a": ("paper", "https://openreview.net/forum?id=a"),
    "https://x.org/A.PDF": ("pdf", "https://x.org/A.PDF"),
    "https://youtu.be/abc": ("video", "https://youtu.be/abc"),
    "x.github.io/page/": ("project", "https://x.github.io/page/"),
    "HTTPS://X.Org/Path": ("project", "https://x.org/Path"),
    r"at \url{http://x.org/a\_b}.": ("project", "http://x.org/a_b"),
    r"$\href{https://github.com/a/b.git}{\texttt{b}}$": ("code", "https://github.com/a/b.git"),
}


@pytest.mark.parametrize("raw", FOUND)
def test_an_address_becomes_a_link_of_its_kind(raw: str) -> None:
    assert [(link.kind, link.url) for link in find_links(clean(raw))] == [FOUND[raw]]


@pytest.mark.parametrize(
    "raw",
    ["arXiv:2410.15027 says so", "x@github.com", "nothing.com", "https://", "http://[::1", ""],
)
def test_what_is_no_address_is_no_link(raw: str) -> None:
    assert find_links(clean(raw)) == ()


def test_links_are_sorted_and_each_address_stands_once() -> None:
    prose = "https://x.org/b, https://github.com/x/y and https://x.org/b"
    assert find_links(prose) == (
        Link(kind="code", url="https://github.com/x/y"),
        Link(kind="project", url="https://x.org/b"),
    )


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "ftp://x.org", "/papers/x", "a b", "x", ""]
)
def test_other_than_web_addresses_are_refused(text: str) -> None:
    assert web_address(text) is None


@given(st.text())
def test_any_text_can_be_searched_for_links(raw: str) -> None:
    assert all(link.url.startswith(("http://", "https://")) for link in find_links(clean(raw)))
    assert all(link.url.startswith("http") for link in find_links(f"https://{clean(raw)}"))
