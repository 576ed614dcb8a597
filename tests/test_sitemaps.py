import gzip
from pathlib import Path
from xml.etree import ElementTree as ET

from generator import sitemaps

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ROOT = "https://you.github.io/r/"


def _mapped(site: Path, pages: int) -> None:
    entries = "".join(f"\n  <url><loc>{ROOT}p/{number}/</loc></url>" for number in range(1, pages))
    (site / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"\n  <url><loc>{ROOT}</loc></url>{entries}\n</urlset>"
    )


def _addresses(file: Path) -> list[str]:
    root = ET.fromstring(file.read_bytes())  # noqa: S314 - our own
    return [loc.text or "" for loc in root.iter(f"{SPACE}loc")]


def test_a_map_within_the_limit_stays_as_it_is(tmp_path: Path) -> None:
    _mapped(tmp_path, 5)
    before = (tmp_path / "sitemap.xml").read_bytes()
    sitemaps.split(tmp_path, most=5)
    assert [path.name for path in tmp_path.iterdir()] == ["sitemap.xml"]
    assert (tmp_path / "sitemap.xml").read_bytes() == before


def test_a_longer_one_becomes_an_index_of_its_parts(tmp_path: Path) -> None:
    _mapped(tmp_path, 6)
    wanted = _addresses(tmp_path / "sitemap.xml")
    sitemaps.split(tmp_path, most=4)
    index = tmp_path / "sitemap.xml"
    assert ET.fromstring(index.read_bytes()).tag == f"{SPACE}sitemapindex"  # noqa: S314 - our own
    assert _addresses(index) == [f"{ROOT}sitemap-1.xml", f"{ROOT}sitemap-2.xml"]
    parts = [_addresses(tmp_path / f"sitemap-{part}.xml") for part in (1, 2)]
    assert [len(part) for part in parts] == [4, 2]
    assert parts[0] + parts[1] == wanted
    assert gzip.decompress((tmp_path / "sitemap.xml.gz").read_bytes()) == index.read_bytes()


def test_parts_that_are_not_needed_any_more_go_away(tmp_path: Path) -> None:
    _mapped(tmp_path, 6)
    sitemaps.split(tmp_path, most=2)
    _mapped(tmp_path, 4)
    sitemaps.split(tmp_path, most=2)
    assert sorted(path.name for path in tmp_path.glob("*.xml")) == [
        "sitemap-1.xml",
        "sitemap-2.xml",
        "sitemap.xml",
    ]


def test_a_site_without_a_map_is_left_alone(tmp_path: Path) -> None:
    sitemaps.split(tmp_path)
    assert list(tmp_path.iterdir()) == []
