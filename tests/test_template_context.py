"""Templates and contexts agree: a template's variables are its page's fields, both ways."""

from dataclasses import fields

import pytest
from jinja2 import meta, nodes

from generator import render, shipped
from generator.pages import Page

TEMPLATES = shipped.folder() / "templates"
# Python keeps a slotted dataclass's first draft until it collects garbage, under the same name.
PAGES = sorted(
    {page.__name__: page for page in Page.__subclasses__()}.values(), key=lambda page: page.__name__
)
FRAGMENTS = sorted(path.name for path in (TEMPLATES / "_fragments").glob("*.j2"))


def _parsed(template: str) -> nodes.Template:
    environment = render.environment()
    return environment.parse((TEMPLATES / template).read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_template_uses_exactly_the_fields_of_its_page(page: type[Page]) -> None:
    parsed = _parsed(page.template)
    assert not list(parsed.find_all(nodes.Include)), "an included template would see the fields too"
    assert meta.find_undeclared_variables(parsed) == {field.name for field in fields(page)}


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_fragment_knows_only_what_it_is_given(fragment: str) -> None:
    assert meta.find_undeclared_variables(_parsed(f"_fragments/{fragment}")) == set()


def test_each_template_belongs_to_one_kind_of_page() -> None:
    assert sorted(page.template for page in PAGES) == sorted(
        path.name for path in TEMPLATES.glob("*.j2")
    )
