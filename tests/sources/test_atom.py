"""Replies of the arXiv API."""

import pytest

from generator.sources.atom import MAPPING, parse, recognises

FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>{}</feed>'
FIELDS = {
    "id": "<id>http://arxiv.org/abs/2401.00001v2</id>",
    "title": "<title>B</title>",
    "summary": "<summary>S.</summary>",
    "author": "<author><name>Ada Wool</name></author>",
    "published": "<published>2024-01-02T00:00:00Z</published>",
    "doi": "<arxiv:doi>10.1000/x</arxiv:doi>",
    "journal_ref": "<arxiv:journal_ref>Nature 450 (2007) 272-277</arxiv:journal_ref>",
    "comment": "<arxiv:comment>See https://example.org/x</arxiv:comment>",
    "link": '<link href="https://example.org/x" rel="alternate"/>',
    "primary_category": '<arxiv:primary_category term="cs.CL"/>',
    "category": '<category term="cs.CL"/>',
}


def entry(field: str = "", title: str = "<title>A</title>") -> object:
    (found,) = parse(FEED.format(f"<entry>{title}{field}</entry>"), "a.xml").entries
    return found


@pytest.mark.parametrize("field", MAPPING)
def test_each_element_of_the_table_is_read(field: str) -> None:
    title = "" if field == "title" else "<title>A</title>"
    assert entry(FIELDS[field], title) != entry()


@pytest.mark.parametrize(
    ("reference", "venue", "volume", "issue", "pages"),
    [
        ("Phys.Rev.D76:013009,2007", "Phys.Rev.", "D76", None, "013009"),
        ("Nature 450 (2007) 272-277", "Nature", "450", None, "272–277"),
        ("IEEE Trans. Inf. Theory 58(3), 1-12, 2012", "IEEE Trans. Inf. Theory", "58", "3", "1–12"),
        ("J. of Wool (JW), Vol.3, No.1, January 2012", "J. of Wool (JW)", "3", "1", None),
        ("ICLR 2024", "ICLR 2024", None, None, None),
        ("Wool @ 2022 Conference", "Wool @ 2022 Conference", None, None, None),
        ("In Proc. 3rd Wool, pages 14-26. ACM", "In Proc. 3rd Wool", None, None, "14–26"),
    ],
)
def test_a_reference_to_a_journal_is_taken_apart(
    reference: str, venue: str, volume: str | None, issue: str | None, pages: str | None
) -> None:
    field = f"<arxiv:journal_ref>{reference}</arxiv:journal_ref>"
    (found,) = parse(FEED.format(f"<entry><title>A</title>{field}</entry>"), "a.xml").entries
    imprint = found.imprint
    parts = (imprint.volume, imprint.issue, imprint.pages) if imprint else (None, None, None)
    assert (found.venue, *parts) == (venue, volume, issue, pages)


def test_only_feeds_of_arxiv_are_recognised() -> None:
    assert recognises(FEED)
    assert not recognises(FEED.replace("arxiv.org", "example.org"))
    assert not recognises("<html><a href='https://arxiv.org/'>arXiv</a></html>")
