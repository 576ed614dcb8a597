"""The papers near to each of a handful."""

from generator.search.neighbours import neighbours
from tests.search.handful import CATALOG


def test_a_paper_has_its_neighbours_by_number_nearest_first_with_what_they_share() -> None:
    assert list(neighbours(CATALOG)) == [
        [[1, "weak, labels"], [2, "supervision, costs"]],
        [],
        [],
        [],
        [[5, "adapters, tasks"]],
        [],
        [],
        [],
    ]
