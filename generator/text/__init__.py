"""Text: LaTeX and markup to clean Unicode, its faces, and normal forms for comparing."""

from generator.text.links import find_links
from generator.text.normal import key, slug
from generator.text.prose import clean, html, plain

__all__ = ["clean", "find_links", "html", "key", "plain", "slug"]
