"""The files that programs and reference managers read."""

from collections.abc import Iterator

from generator import urls
from generator.catalog import Catalog
from generator.exports.bibtex import papers_bib
from generator.exports.csl import papers_csl_json
from generator.exports.records import ledger_jsonl, papers_jsonl, schema_json
from generator.exports.ris import papers_ris


def plan(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each file, relative to the site's root, and its content."""
    for name, text in (
        ("papers.jsonl", papers_jsonl(catalog)),
        ("ledger.jsonl", ledger_jsonl(catalog)),
        ("schema.json", schema_json()),
        ("papers.bib", papers_bib(catalog)),
        ("papers.ris", papers_ris(catalog)),
        ("papers.csl.json", papers_csl_json(catalog)),
    ):
        yield f"{urls.DATA}{name}", text.encode()
