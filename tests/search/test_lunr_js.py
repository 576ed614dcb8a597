"""The script of lunr beside our own."""

from generator.search.lunr_js import lunr_module


def test_lunr_is_the_version_that_the_index_is_written_for() -> None:
    script = lunr_module().decode()
    assert 'lunr.version = "2.3.9"' in script
    assert "Oliver Nightingale" in script


def test_lunr_is_a_module_without_comments_but_for_its_licence() -> None:
    script = lunr_module().decode()
    assert script.startswith("/**\n * lunr")
    assert script.endswith("export default module.exports;\n")
    assert script.count("/*") == script.count("*/") == 1
