"""Papers with their corrected fields."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from generator.corrections.stated import Correction, Setting
from generator.corrections.values import FIELDS, IMPRINT, Value
from generator.errors import Fault, Place
from generator.merge import implied_links
from generator.records import Imprint, Paper

_LISTS: Final = ("authors", "links", "keywords", "editors")


def corrected(
    papers: Iterable[Paper], corrections: Mapping[str, Iterable[Correction]]
) -> tuple[tuple[Paper, ...], tuple[Fault, ...]]:
    """Return papers with what is set and cleared, and what need not be any more, by line.

    `corrections` are by paper id; of two for one field the last one counts.
    """
    doubts: list[Fault] = []
    made = tuple(
        _corrected(paper, corrections[paper.id], doubts) if paper.id in corrections else paper
        for paper in papers
    )
    return made, tuple(sorted(doubts, key=lambda doubt: doubt.place.line or 0))


def _corrected(paper: Paper, corrections: Iterable[Correction], doubts: list[Fault]) -> Paper:
    settings = {setting.field: setting for each in corrections for setting in each.settings}
    doubts += filter(None, (_needless(paper, setting) for setting in settings.values()))
    values: dict[str, Any] = {
        field: _value(setting) for field, setting in settings.items() if field not in IMPRINT
    }
    published: dict[str, Any] = {
        field: _value(setting) for field, setting in settings.items() if field in IMPRINT
    }
    if published:
        imprint = replace(paper.imprint or Imprint(), **published)
        values["imprint"] = None if imprint == Imprint() else imprint
    identified = replace(paper, **values)
    stale = set(implied_links(paper.arxiv, paper.doi))
    kept = identified.links if "links" in values else set(identified.links) - stale
    links = {link.url: link for link in implied_links(identified.arxiv, identified.doi)}
    links |= {link.url: link for link in kept}
    places: dict[str, Place] = {
        field: settings[field].place for field in FIELDS if field in settings
    }
    return replace(
        identified, links=tuple(sorted(links.values())), origins={**paper.origins, **places}
    )


def _value(setting: Setting) -> Value | None:
    return () if setting.value is None and setting.field in _LISTS else setting.value


def _needless(paper: Paper, setting: Setting) -> Fault | None:
    owner = paper.imprint or Imprint() if setting.field in IMPRINT else paper
    if getattr(owner, setting.field) != _value(setting):
        return None
    if setting.value is None:
        problem = f'no source states "{setting.field}" of "{paper.id}" any more'
    else:
        problem = f'the sources now state the same "{setting.field}" of "{paper.id}"'
    return Fault(place=setting.place, problem=problem, remedy="remove this")
