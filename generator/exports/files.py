"""The files that programs and reference managers read."""

from collections.abc import Iterator

from generator import urls
from generator.catalog import Catalog
from generator.exports import feeds, signposts, twins
from generator.exports.archive import LARGE, zipped
from generator.exports.bibtex import papers_bib
from generator.exports.changes import changes_json
from generator.exports.csl import papers_csl_json
from generator.exports.database import papers_db
from generator.exports.datapackage import datapackage_json
from generator.exports.records import ledger_jsonl, papers_jsonl, schema_json
from generator.exports.ris import papers_ris
from generator.exports.vocabularies import tags_json, topics_json
from generator.history import History
from generator.pages.about import DATA_FILES
from generator.pages.facts import SiteFacts


def plan(catalog: Catalog, site: SiteFacts, history: History) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each file, relative to the site's root, and its content."""
    data = list(_data(catalog, history))
    data.append(("datapackage.json", datapackage_json(site, data).encode(), ""))
    for name, content, _ in data:
        yield f"{urls.DATA}{name}", content
    yield from feeds.plan(catalog, site, history)
    yield from twins.plan(catalog)
    yield from signposts.plan(catalog, site, DATA_FILES)


def _data(catalog: Catalog, history: History) -> Iterator[tuple[str, bytes, str]]:
    """Yield name, content and meaning of the files of the package, each large one zipped, too."""
    jsonl = papers_jsonl(catalog)
    content_by_name = {
        "papers.jsonl": jsonl.encode(),
        "schema.json": schema_json().encode(),
        "papers.bib": papers_bib(catalog).encode(),
        "papers.ris": papers_ris(catalog).encode(),
        "papers.csl.json": papers_csl_json(catalog).encode(),
        "papers.db": papers_db(jsonl.split("\n")[:-1]),
        "tags.json": tags_json(catalog).encode(),
        "topics.json": topics_json(catalog).encode(),
        "changes.json": changes_json(history).encode(),
        "ledger.jsonl": ledger_jsonl(catalog).encode(),
    }
    holds_by_name = dict(DATA_FILES)
    for name, content in content_by_name.items():
        yield name, content, holds_by_name[name]
        if len(content) > LARGE:
            yield f"{name}.zip", zipped(name, content), f"{name}, compressed"
