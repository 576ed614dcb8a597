"""Runs the tests of the scripts, which are written in JavaScript, under Node."""

import json
import os
import random
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.search import analysis

HERE = Path(__file__).parent

ENDINGS = re.findall(
    r"\S+",
    """
    a e i o u y b c s t l z x w ss ee at bl iz eed ed ing sses ies ational tional enci anci izer
    bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti
    logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion
    ou ism ate iti ous ive ize ll 4 б 語
    """,
)
"""What the rules of Porter's stemmer look for, and letters around it."""


def run(script: str, built: Path) -> None:
    if shutil.which("node") is None:
        pytest.skip("no Node on this machine: install the distribution's package nodejs")
    done = subprocess.run(
        ["node", HERE / script],
        env={**os.environ, "SITE": str(built)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def compare(written: Iterable[str], built: Path) -> None:
    """Have the scripts find the terms that Python finds for each word."""
    pairs = [[word, analysis.terms([word])] for word in sorted(set(written))]
    assert len(pairs) > 5000
    (built / "vocabulary.json").write_text(json.dumps(pairs))
    run("vocabulary.test.mjs", built)


@pytest.mark.parametrize(
    "script", sorted(path.name for path in HERE.glob("*.test.mjs") if "vocabulary" not in path.name)
)
def test_the_scripts_pass(script: str, built: Path) -> None:
    run(script, built)


def test_the_scripts_take_every_word_of_the_saved_listings_as_python_does(
    built: Path, shared: Path
) -> None:
    pages = [path.read_text("utf-8") for path in sorted((shared / "seeds").glob("*.txt"))]
    compare(analysis.words("\n".join(pages)), built)


def test_the_scripts_stem_any_pile_of_endings_as_python_does(built: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - the same words each time
    compare(
        ("".join(chance.choices(ENDINGS, k=chance.randint(1, 5))) for _ in range(20_000)), built
    )
