import html

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markdown import markdown
from markupsafe import Markup

from generator.render import environment, markdown_line, text_of, yaml_string


def test_text_is_escaped_unless_it_is_trusted() -> None:
    template = environment().from_string("{{ said }} {{ trusted }}")
    assert template.render(said="<b>", trusted=Markup("<b>")) == "&lt;b&gt; <b>"


def test_a_name_that_a_page_does_not_give_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="'href' is undefined"):
        text_of("redirect.html.j2", {"title": "A"})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_yaml_reads_a_front_matter_string_as_the_same_text(text: str) -> None:
    written = f"title: {yaml_string(text)}\n"
    assert written.count("\n") == 1
    assert yaml.safe_load(written) == {"title": text}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_markdown_shows_a_line_as_it_is(text: str) -> None:
    shown = markdown(f"# a{markdown_line(text)}z")
    assert html.unescape(shown) == f"<h1>a{' '.join(text.split())}z</h1>"
