import json
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exports.feeds import plan
from generator.exports.items import dates_of, items
from generator.history import Dates, History
from generator.pages import SiteFacts
from generator.records import Author, Paper
from tests.exports.catalogs import BARE, FULL, catalog_of

HERE = SiteFacts(title="Reading & room", description="What we <read>.")
THERE = replace(HERE, address="https://you.github.io/reading-list/")
FIRST, SECOND = "2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z"


def _feeds(
    papers: tuple[Paper, ...] = (FULL, BARE),
    site: SiteFacts = THERE,
    history: History = History(),  # noqa: B008 - frozen
) -> dict[str, bytes]:
    return dict(plan(catalog_of(papers), site, history))


def _read(content: bytes) -> Any:  # noqa: ANN401 - the library has no types
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.bozo_exception
    return feed


def test_the_catalog_and_each_topic_listing_tag_author_and_venue_have_two_feeds() -> None:
    by_one = replace(BARE, authors=FULL.authors[:1])
    assert list(_feeds((FULL, by_one))) == [
        f"{address}{name}"
        for address in (
            "",
            "topics/graphs/",
            "lists/a/",
            "tags/r-d/",
            "authors/zoe-van-der-berg/",
            "venues/journal-of-graphs/",
        )
        for name in ("feed.xml", "feed.json")
    ]


def test_an_atom_feed_says_all_that_the_standard_asks_for() -> None:
    feed = _read(_feeds()["topics/graphs/feed.xml"])
    assert feed.version == "atom10"
    assert feed.feed.title == "Graphs · Reading & room"
    assert feed.feed.author == "Reading & room"
    assert feed.feed.updated == "2024-07-03T00:00:00Z"
    assert [(link.rel, link.href) for link in feed.feed.links] == [
        ("self", "https://you.github.io/reading-list/topics/graphs/feed.xml"),
        ("alternate", "https://you.github.io/reading-list/topics/graphs/"),
    ]
    entry = feed.entries[0]
    assert entry.title == "Learning O(n²) LoRA & U-Net for $5"
    assert entry.link == "https://you.github.io/reading-list/papers/full/"
    assert entry.updated == "2024-07-03T00:00:00Z"
    assert "published" not in entry
    assert [author.name for author in entry.authors] == [
        "Zoë van der Berg",
        "ATLAS Collaboration",
    ]
    assert [tag.term for tag in entry.tags] == ["Graphs", "R&D"]
    assert entry.content[0].value == (
        "<p>Journal of Graphs, 2024-07-03</p><p>First 100% {braces}.</p><p>Second x₁.</p>"
    )


def test_a_json_feed_says_the_same() -> None:
    feed = json.loads(_feeds()["topics/graphs/feed.json"])
    entries = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Graphs · Reading & room",
        "description": "Graphs.",
        "home_page_url": "https://you.github.io/reading-list/topics/graphs/",
        "feed_url": "https://you.github.io/reading-list/topics/graphs/feed.json",
        "authors": [{"name": "Reading & room"}],
    }
    assert entries[0] == {
        "url": "https://you.github.io/reading-list/papers/full/",
        "id": _read(_feeds()["topics/graphs/feed.xml"]).entries[0].id,
        "title": "Learning O(n²) LoRA & U-Net for $5",
        "external_url": "https://doi.org/10.1000/a_b",
        "date_published": "2024-07-03T00:00:00Z",
        "authors": [{"name": "Zoë van der Berg"}, {"name": "ATLAS Collaboration"}],
        "tags": ["Graphs", "R&D"],
        "content_html": "<p>Journal of Graphs, 2024-07-03</p><p>First 100% {braces}.</p>"
        "<p>Second x₁.</p>",
    }


def test_in_a_small_catalog_all_feeds_have_whole_abstracts() -> None:
    feeds = _feeds()
    for address in ("tags/r-d/", "venues/journal-of-graphs/"):
        assert "<p>Second x₁.</p>" in _read(feeds[f"{address}feed.xml"]).entries[0].content[0].value


def test_in_a_large_one_those_of_tags_people_and_venues_are_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.exports.feeds.MOST_WHOLE", 1)
    feeds = _feeds((replace(FULL, abstract="Very long. " * 90),))
    (entry,) = _read(feeds["tags/r-d/feed.xml"]).entries
    (item,) = json.loads(feeds["tags/r-d/feed.json"])["items"]
    assert entry.summary == item["content_text"]
    assert 60 < len(entry.summary) <= 100
    assert entry.summary.endswith("…")
    (whole,) = _read(feeds["topics/graphs/feed.xml"]).entries
    assert len(whole.content[0].value) > 900


def test_links_are_relative_where_nobody_says_where_the_site_stands() -> None:
    feeds = _feeds(site=HERE)
    feed = _read(feeds["topics/graphs/feed.xml"])
    assert [link.href for link in feed.feed.links] == [
        "../../topics/graphs/feed.xml",
        "../../topics/graphs/",
    ]
    assert feed.entries[0].link == "../../papers/full/"
    assert json.loads(feeds["feed.json"])["items"][0]["url"] == "./papers/full/"


def test_ids_do_not_depend_on_the_address() -> None:
    here, there = (_read(_feeds(site=site)["feed.xml"]) for site in (HERE, THERE))
    assert here.feed.id == there.feed.id
    assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]
    assert all(entry.id.startswith("urn:uuid:") for entry in here.entries)
    assert there.entries[0].id == "urn:uuid:37169122-877f-5208-9558-bd1b3b3acb58"


def test_what_came_last_into_the_catalog_is_first_whenever_it_appeared() -> None:
    history = History().followed_by([FULL], at=FIRST).followed_by([FULL, BARE], at=SECOND)
    feed = _read(_feeds(history=history)["feed.xml"])
    assert [entry.updated for entry in feed.entries] == [SECOND, FIRST]
    assert feed.entries[0].title == "Nothing known"
    assert feed.feed.updated == SECOND


def test_only_what_changed_gets_another_date() -> None:
    changed = replace(BARE, venue="Mind")
    history = History().followed_by([FULL, BARE], at=FIRST).followed_by([FULL, changed], at=SECOND)
    feed = _read(_feeds((FULL, changed), history=history)["feed.xml"])
    assert {entry.title: (entry.get("published"), entry.updated) for entry in feed.entries} == {
        "Learning O(n²) LoRA & U-Net for $5": (None, FIRST),
        "Nothing known": (FIRST, SECOND),
    }
    items = json.loads(_feeds((FULL, changed), history=history)["feed.json"])["items"]
    assert [(item["date_published"], item.get("date_modified")) for item in items] == [
        (FIRST, None),
        (FIRST, SECOND),
    ]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024", "2024-01-01T00:00:00Z"),
        ("2024-07", "2024-07-01T00:00:00Z"),
        ("2024-07-03", "2024-07-03T00:00:00Z"),
        (None, "1970-01-01T00:00:00Z"),
    ],
)
def test_without_a_history_a_paper_has_its_own_date(date: str | None, expected: str) -> None:
    assert dates_of(replace(FULL, date=date), {}) == Dates(added=expected, updated=expected)


def test_a_feed_has_the_fifty_newest() -> None:
    many = tuple(replace(BARE, id=f"p{number}", date=f"{1900 + number}") for number in range(70))
    feed = _read(_feeds(many)["feed.xml"])
    assert len(feed.entries) == 50
    assert feed.entries[0].updated == "1969-01-01T00:00:00Z"
    assert len(_read(_feeds(many)["tags/r-d/feed.xml"]).entries) == 50


def test_of_very_many_authors_the_rest_is_counted() -> None:
    crowd = tuple(Author(family=f"Nr {number}") for number in range(3000))
    (item,) = json.loads(_feeds((replace(FULL, authors=crowd),))["feed.json"])["items"]
    assert len(item["authors"]) == 21
    assert item["authors"][-1] == {"name": "2,980 others"}


def test_an_empty_catalog_has_a_feed_without_entries() -> None:
    feeds = _feeds(())
    assert _read(feeds["feed.xml"]).entries == []
    assert json.loads(feeds["feed.json"])["items"] == []


HOSTILE = st.text(
    st.characters(codec="utf-8") | st.sampled_from("<>&\"'\\\0\x0b\x1f\x7f\x85\ufffe]]>$%{}\n"),
    min_size=1,
    max_size=40,
)


@settings(max_examples=60)
@given(HOSTILE, HOSTILE)
def test_no_text_breaks_a_feed(title: str, abstract: str) -> None:
    paper = replace(FULL, title=title, abstract=abstract, venue=None, authors=(Author(family="A"),))
    site = SiteFacts(title=title, description=abstract, address=THERE.address)
    for path, content in plan(catalog_of((paper,)), site, History()):
        if path.endswith(".xml"):
            assert len(_read(content).entries) == 1
        else:
            (item,) = json.loads(content)["items"]
            assert item["url"] == "https://you.github.io/reading-list/papers/full/"


def test_an_item_of_a_paper_of_which_only_the_title_is_known_has_text() -> None:
    item = items(catalog_of(), {})(BARE)
    assert (item.facts, item.abstract) == ("", ())
    feed = _read(_feeds((BARE,))["feed.xml"])
    assert feed.entries[0].content[0].value == "<p>Nothing known</p>"
