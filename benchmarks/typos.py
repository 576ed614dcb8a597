"""Whether a misspelt query still finds its paper: `python benchmarks/typos.py [FILE]`.

The file holds papers as JSON Lines, packed by gzip; without one, arxiv-10k of ../shared/data is
taken. A query is two to four neighbouring words of a title, of three letters or more and no stop
words, one of them of five or more, that no other title has all of. Each is asked in three forms:
as it stands; with one letter added, left out, replaced or swapped with the next in a word of five
letters or more; and with the last word cut to four letters. The figure is the share of queries
whose paper is among the first five.
"""

import argparse
import gzip
import json
import random
import re
import statistics
import string
import tempfile
from pathlib import Path
from typing import Final

from searching import SHARED, ask, paper, write

from generator.search.analysis import STOP_WORDS, fold

QUERIES: Final = 300
SEED: Final = 1


def known_items(title_by_id: dict[str, str], chance: random.Random) -> list[tuple[str, list[str]]]:
    """Return papers and words of each one's title that no other title has all of."""
    words_by_id = {
        number: [
            word for word in re.findall(r"[^\W\d_]{3,}", fold(title)) if word not in STOP_WORDS
        ]
        for number, title in title_by_id.items()
    }
    ids_by_word: dict[str, set[str]] = {}
    for number, words in words_by_id.items():
        for word in words:
            ids_by_word.setdefault(word, set()).add(number)
    found: list[tuple[str, list[str]]] = []
    for number in chance.sample(sorted(words_by_id), len(words_by_id)):
        words = words_by_id[number]
        length = chance.randint(2, 4)
        if len(words) < length:
            continue
        start = chance.randint(0, len(words) - length)
        chosen = words[start : start + length]
        holders = set[str].intersection(*(ids_by_word[word] for word in chosen))
        if holders == {number} and any(len(word) >= 5 for word in chosen):
            found.append((number, chosen))
        if len(found) == QUERIES:
            break
    return found


def misspelt(words: list[str], chance: random.Random) -> str:
    """Return the query with one edit in one of its long words."""
    place = chance.choice([place for place, word in enumerate(words) if len(word) >= 5])
    word = edited = words[place]
    while edited == word:
        at = chance.randrange(len(word))
        letter = chance.choice(string.ascii_lowercase)
        edited = chance.choice(
            [
                word[:at] + letter + word[at:],
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    return " ".join([*words[:place], edited, *words[place + 1 :]])


def main() -> None:
    """Ask all queries in all forms and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "arxiv-10k.jsonl.gz")
    parser.add_argument("--misses", action="store_true", help="print what was not found")
    given = parser.parse_args()
    rows = [json.loads(line) for line in gzip.decompress(given.file.read_bytes()).splitlines()]
    title_by_id = {row["id"]: row["title"] for row in rows}
    chance = random.Random(SEED)  # noqa: S311 - the same queries each time
    items = known_items(title_by_id, chance)
    queries_by_form = {
        "untouched": [" ".join(words) for _, words in items],
        "one wrong letter": [misspelt(words, chance) for _, words in items],
        "last word cut": [" ".join([*words[:-1], words[-1][:4]]) for _, words in items],
    }
    print("| form | found among the first five | median | slowest |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        papers = [paper(row["id"], row["title"], row["abstract"], row["authors"]) for row in rows]
        write(papers, Path(folder))
        for form, queries in queries_by_form.items():
            replies = ask(Path(folder), queries)
            found = [
                number in reply.ids[:5] for (number, _), reply in zip(items, replies, strict=True)
            ]
            times = [reply.milliseconds for reply in replies]
            print(
                f"| {form} | {sum(found) / len(found):.1%} | {statistics.median(times):.0f} ms "
                f"| {max(times):.0f} ms |"
            )
            if given.misses:
                for hit, query, (number, _) in zip(found, queries, items, strict=True):
                    if not hit:
                        print(f"  {query}: {title_by_id[number]}")


if __name__ == "__main__":
    main()
