"""The one Jinja environment: escaped by default, and an undefined name is an error."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator import shipped
from generator.text.mathml import referenced

_NOT_IN_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What JSON may hold as it is and YAML may not (YAML 1.2.2, production 1), or folds."""


def yaml_string(text: str) -> Markup:
    """Return the text as a JSON string on one line, which YAML reads as the same text."""
    quoted = json.dumps(text, ensure_ascii=False)
    return Markup(_NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted))  # noqa: S704


def markdown_line(plain: str) -> Markup:
    """Return plain text for a line of Markdown, such as a heading, that shows it as it is.

    Python-Markdown takes a backslash for an escape before some signs only, but a character
    reference always for what it stands for.
    """
    return referenced(" ".join(plain.split()))


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment of all page templates."""
    made = Environment(
        loader=FileSystemLoader(shipped.folder() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["yaml"] = yaml_string
    made.filters["markdown"] = markdown_line
    made.filters["thousands"] = "{:,}".format
    return made


def text_of(template: str, values: Mapping[str, object]) -> str:
    """Return a template's text with the given values for its variables."""
    return environment().get_template(template).render(values)
