"""Papers as pages show them to those who cite them, by hand or with a program."""

from typing import Final

from generator.catalog import Catalog
from generator.exports.bibtex import bibtex
from generator.exports.coins import context_object
from generator.exports.csl import csl_json
from generator.exports.formatted import STYLES, reference
from generator.exports.heads import home_head, paper_heads
from generator.exports.ris import ris
from generator.pages.citing import Cited, Citing, Record, Reference
from generator.pages.facts import SiteFacts
from generator.records import Paper

_FORMATS: Final = (
    ("BibTeX", ".bib", "application/x-bibtex", bibtex),
    ("RIS", ".ris", "application/x-research-info-systems", ris),
    ("CSL-JSON", ".json", "application/vnd.citationstyles.csl+json", csl_json),
)
"""Name, ending and type of a file, and what writes it."""


def citing(catalog: Catalog, site: SiteFacts) -> Citing:
    """Return what pages say of a catalog's papers to those who cite them."""

    def cited(paper: Paper) -> Cited:
        key = catalog.citation_keys[paper.id]
        return Cited(
            references=tuple(
                Reference(style=style.name, text=reference(paper, style)) for style in STYLES
            ),
            records=tuple(
                Record(format=name, file=f"{key}{ending}", type=kind, text=write(paper, key))
                for name, ending, kind, write in _FORMATS
            ),
        )

    return Citing(
        cited=cited, head=paper_heads(catalog, site), span=context_object, home=home_head(site)
    )
