from generator.pages.company import telling_tags
from tests.pages.small import catalog_of, paper

CATALOG = catalog_of(
    *(paper(name) for name in "abcd"),
    tags_by_paper={
        "a": ("clip", "segmentation"),
        "b": ("segmentation",),
        "c": ("segmentation",),
        "d": ("segmentation",),
    },
)


def test_a_tag_of_these_papers_alone_comes_before_a_tag_of_all() -> None:
    tags = telling_tags(CATALOG, ["a"], source="topics/vision/")
    assert [tag.name for tag in tags] == ["CLIP", "segmentation"]


def test_tags_are_counted_in_the_papers_given() -> None:
    [tag] = telling_tags(CATALOG, ["b", "c"], source="topics/vision/")
    assert (tag.name, tag.count, tag.href) == ("segmentation", 2, "../../tags/segmentation/")


def test_a_tag_is_no_neighbour_of_itself() -> None:
    [tag] = telling_tags(CATALOG, ["a"], source="tags/clip/", but="clip")
    assert tag.name == "segmentation"
