"""Records of XML files."""

import pytest

from generator.sources.elements import Broken, Element, records

ENTRY = frozenset({"entry"})


def titles(text: str) -> list[str]:
    return [
        f"{found.line}: {found.reason}" if isinstance(found, Broken) else found.text_of("title")
        for found in records(text, ENTRY)
    ]


def test_a_record_knows_its_line_and_what_it_stands_in() -> None:
    text = '<a>\r\n<volume id="7">\r\n<entry n:x="1">\n a <b>c</b></entry></volume></a>'
    (found,) = records(text, ENTRY, frozenset({"volume"}))
    assert isinstance(found, Element)
    assert (found.line, found.attributes, found.around) == (3, {"x": "1"}, {"volume": {"id": "7"}})
    assert found.text == "\n a c"


def test_namespaces_do_not_count() -> None:
    assert titles("<x:f xmlns:x='u'><x:entry><x:title>A</x:title></x:entry></x:f>") == ["A"]


def test_entities_of_html_are_known() -> None:
    assert titles("<f><entry><title>&Eacute;l&egrave;ve &amp; &#x3b1;</title></entry></f>") == [
        "Élève & α"
    ]


def test_declared_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE f [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<f><entry><title>&b;</title>'
    assert titles(bomb + "</entry></f>") == [
        "1: it declares entities, which may expand without end",
        "&b;",
    ]


def test_files_that_entities_name_are_not_opened() -> None:
    text = '<!DOCTYPE f [<!ENTITY a SYSTEM "secret.txt">]><f><entry><title>&a;</title>'
    assert titles(text + "</entry></f>")[1:] == ["&a;"]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("<title>B</titl></entry>", "mismatched tag"),
        ("<title>B & C</title></entry>", "not well-formed (invalid token)"),
        ("<title>B</title>", "it has no end before the next <entry>"),
        ("<t>" * 60, "nested too deeply"),
        ("<title/></entry><entry x=1><title>B</title></entry>", "not well-formed (invalid token)"),
    ],
)
def test_a_broken_record_leaves_the_others_whole(broken: str, reason: str) -> None:
    others = "<f><entry><title>A</title></entry>\n<entry>{}\n<entry><title>C</title></entry></f>"
    found = [title for title in titles(others.format(broken)) if title]
    assert found == ["A", f"2: {reason}", "C"]


def test_a_file_that_was_cut_off_says_so() -> None:
    assert titles("<f>\n<entry><title>A</title></entry>\n<entry><tit") == [
        "A",
        "3: unclosed token",
    ]
    assert titles("<f>\n<entry><title>A</title></entry>\n") == ["A", "3: no element found"]


def test_records_in_comments_are_none() -> None:
    assert titles("<f><!-- <entry><title>A</title></entry> --></f>") == []


def test_characters_that_xml_forbids_are_spaces() -> None:
    assert titles("<f><entry><title>A\x02B</title></entry></f>") == ["A B"]


def test_long_files_are_read_in_pieces() -> None:
    text = "<f>" + "<entry><title>ä</title></entry>\n" * 9000 + "</f>"
    found = list(records(text, ENTRY))
    assert [one.line for one in found] == list(range(1, 9001))
