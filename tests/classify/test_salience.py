from generator.classify.phrases import words
from generator.classify.salience import grams, spellings
from generator.classify.shared import SharedPhrases
from generator.classify.wording import wording_of
from tests.classify.papers import paper


def runs(text: str, longest: int = 3) -> list[str]:
    return grams(words(text), longest)


def test_runs_do_not_hold_function_words_or_cross_punctuation() -> None:
    assert runs("waves of panels, shells") == ["wave", "panel", "shell"]


def test_a_generic_word_neither_begins_nor_ends_a_run() -> None:
    assert runs("novel wave approach") == ["wave"]


def test_a_head_ends_a_run_of_several_words_only() -> None:
    assert runs("diffusion model") == ["diffusion", "diffusion model"]
    assert runs("a model") == []


def test_a_participle_begins_a_run_only() -> None:
    assert runs("buckled panels buckled") == ["buckled panel", "panel"]


def test_a_run_is_spelled_as_running_text_mostly_writes_it() -> None:
    wordings = [
        wording_of(paper("a", "Fine-Tuning", "We use fine-tuning, then Fine tuning.")),
        wording_of(paper("b", "Fine-Tuning", "More fine-tuning.")),
    ]
    assert spellings(wordings, ["fine tuning"]) == {"fine tuning": "fine-tuning"}


def test_a_run_that_only_titles_hold_is_spelled_in_small_letters() -> None:
    assert spellings([wording_of(paper("a", "Spin Glasses"))], ["spin glass"]) == {
        "spin glass": "spin glasses"
    }


def test_a_fragment_of_a_longer_phrase_is_not_shared() -> None:
    wordings = {
        str(number): wording_of(paper(str(number), "Laminar boundary layers"))
        for number in range(4)
    }
    phrases = [phrase for phrase in SharedPhrases(wordings).weight_by_phrase if " " in phrase]
    assert phrases == ["laminar boundary layer"]
