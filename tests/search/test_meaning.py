"""Terms that papers have not, though papers like them do."""

import numpy as np
from scipy.sparse import csr_array

from generator.search.meaning import MOST, meant


def expanded(rows: list[list[float]], related: list[list[int]]) -> list[dict[int, int]]:
    scores = csr_array(np.array(rows, float))
    return list(meant(scores, scores, related))


def test_a_paper_is_meant_by_what_its_related_papers_have() -> None:
    rows = [[0.0, 5.0], [5.0, 5.0], [5.0, 5.0], [5.0, 0.0]]
    # Nearest first, by shares of 1 and 1 / sqrt(2).
    assert expanded(rows, [[1, 2], [], [], []])[0] == {0: 4}
    assert expanded(rows, [[1, 0], [0, 1], [], []])[0] == {0: 2}


def test_a_term_that_a_paper_has_is_not_its_meaning() -> None:
    rows = [[5.0, 5.0]] * 4
    assert expanded(rows, [[1], [0], [0], [0]]) == [{}, {}, {}, {}]


def test_a_term_elsewhere_in_a_paper_is_not_its_meaning() -> None:
    scores = csr_array(np.array([[0.0], [5], [5], [5]]))
    assert list(meant(scores, csr_array(np.ones((4, 1))), [[1], [], [], []])) == [{}] * 4


def test_a_rare_term_of_a_neighbour_means_nothing() -> None:
    assert expanded([[0.0, 5.0], [5.0, 5.0], [5.0, 5.0], [0.0, 5.0]], [[1], [], [], []])[0] == {}


def test_latent_dimensions_find_words_of_papers_that_use_other_words() -> None:
    # Fifty papers of each of two subjects; each has most of the words of its subject.
    random = np.random.default_rng(0)
    rows = np.zeros((100, 16))
    rows[:50, :8] = rows[50:, 8:] = 5.0
    rows[random.random(rows.shape) < 0.7] = 0
    rows[0] = [5, 5, 5, 0, 0, 0, 0, 0, *[0] * 8]
    found = expanded(rows.tolist(), [[]] * 100)[0]
    assert found
    assert all(3 <= place < 8 for place in found)


def test_a_paper_gets_the_best_and_of_equal_ones_the_first() -> None:
    rows = [[0.0] * 30, *[[5.0] * 29 + [9.0]] * 3]
    found = expanded(rows, [[1, 2, 3], [], [], []])[0]
    assert list(found) == [*range(MOST - 1), 29]
    assert found[29] > found[0]


def test_blocks_of_papers_change_nothing() -> None:
    rows = [[0.0, 5.0], [5.0, 5.0], [5.0, 5.0], [5.0, 0.0]] * 200
    found = expanded(rows, [[number ^ 1] for number in range(800)])
    assert found[0] == found[-4] == {0: 4}


def test_papers_without_words_mean_nothing() -> None:
    assert expanded([[0.0]] * 3, [[], [], []]) == [{}, {}, {}]
