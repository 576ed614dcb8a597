import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.exports.digest import digest
from generator.history import History
from generator.pages import SiteFacts
from tests.exports.catalogs import BARE, FULL, catalog_of

SITE = SiteFacts(title="Reading & room", description="", address="https://you.github.io/r/")
HISTORY = (
    History()
    .followed_by([BARE], at="2026-10-31T23:59:59Z")
    .followed_by([BARE, FULL], at="2026-11-01T00:00:00Z")
)


def test_markdown_lists_new_papers_by_topic() -> None:
    written = digest(catalog_of(), SITE, HISTORY, since="2026-11-01", form="markdown")
    assert written == (
        r"""# Reading \& room: 1 new paper since 2026-11-01

## Graphs

- [**Learning O(n²) LoRA \& U-Net for $5**](<https://you.github.io/r/papers/full/>)
  Zoë van der Berg, ATLAS Collaboration · Journal of Graphs, 2024-07-03
  First 100% \{braces\}. Second x₁.
""".replace(">)\n", ">)  \n").replace("07-03\n", "07-03  \n")
    )


def test_html_is_one_page_with_nothing_to_load_or_to_run() -> None:
    written = digest(catalog_of(), SITE, HISTORY, since="2026-11-01", form="html")
    assert "<title>Reading &amp; room: 1 new paper since 2026-11-01</title>" in written
    assert ">Learning O(n²) LoRA &amp; U-Net for $5</a></h3>" in written
    assert re.findall(r'(?:href|src)="([^"]*)"', written) == [
        "https://you.github.io/r/papers/full/"
    ]
    assert not re.search(r"<(?:script|style|link|img)|class=|url\(", written)


def test_papers_of_earlier_builds_are_left_out_and_of_later_ones_not() -> None:
    all_of_them = digest(catalog_of(), SITE, HISTORY, since="2026-10-31", form="markdown")
    assert "2 new papers" in all_of_them
    none = digest(catalog_of(), SITE, HISTORY, since="2026-11-02", form="markdown")
    assert none == "# Reading \\& room: 0 new papers since 2026-11-02\n"


def test_without_an_address_titles_lead_to_where_papers_appeared() -> None:
    site = replace(SITE, address="")
    written = digest(catalog_of(), site, HISTORY, since="2026-10-01", form="markdown")
    assert "](<https://doi.org/10.1000/a_b>)" in written
    assert "- **Nothing known**\n" in written


@given(st.text(st.sampled_from("<>&\"'`*_[](){}\\#!|~ \nab1."), min_size=1, max_size=30))
def test_no_title_becomes_markup(title: str) -> None:
    paper = replace(BARE, title=f"x{title}")
    history = History().followed_by([paper], at="2026-11-01T00:00:00Z")
    catalog = catalog_of((paper,))
    page = digest(catalog, SITE, history, since="2026-11-01", form="html")
    assert page.count("<h3") == 1
    assert not re.search(r"<(?!/?(?:html|head|meta|title|body|h[123]|a|p)\b)[a-z]", page)
    text = digest(catalog, SITE, history, since="2026-11-01", form="markdown")
    shown = markdown(text)
    assert (shown.count("<li>"), shown.count("<a "), shown.count("<strong>")) == (1, 1, 1)
    assert not re.search(r"<(?!/?(?:h[12]|ul|li|a|strong|p)\b)[a-z]", shown)
