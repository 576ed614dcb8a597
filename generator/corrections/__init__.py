"""Corrections: what the user knows better than all sources, put over what these add up to."""

from generator.corrections.labels import relabelled
from generator.corrections.papers import corrected
from generator.corrections.stated import Correction, Named, Setting, load, parse
from generator.corrections.works import Settled, settle

__all__ = [
    "Correction",
    "Named",
    "Setting",
    "Settled",
    "corrected",
    "load",
    "parse",
    "relabelled",
    "settle",
]
