import io
import zipfile

from generator.exports.archive import zipped


def test_a_zip_file_holds_the_one_file_under_its_name() -> None:
    archive = zipfile.ZipFile(io.BytesIO(zipped("data/papers.bib", b"@misc{a}\n")))
    assert archive.namelist() == ["papers.bib"]
    assert archive.read("papers.bib") == b"@misc{a}\n"
    assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert zipped("a", b"x" * 10_000) == zipped("a", b"x" * 10_000)
    assert len(zipped("a", b"x" * 10_000)) < 300
