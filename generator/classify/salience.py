"""Salient phrases: which runs of words can name a subject, and how they are written."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from generator.classify.phrases import fold, spans
from generator.classify.wording import Wording

_FUNCTION_WORDS: Final = """
a about above after again against all almost along also although always am among an and another
any are around as at away be became because become becomes been before being below beneath
beside besides between beyond both but by can cannot could did do does doing done down during
each eight either else enough etc even ever every everything few first five for four from
further had has have having he hence her here hers herself him himself his how however i if in
indeed instead into is it its itself just least less many may me might mine more most mostly
much must my myself neither never nevertheless next nine no nobody none nor not nothing now
nowhere of off often on once one only onto or other others otherwise our ours ourselves out over
own per perhaps rather same seven shall she should since six so some something sometimes
somewhere still such ten than that the their theirs them themselves then there thereby therefore
these they this those though three through throughout thus to together too toward towards two
under unless until up upon us versus via was we were what whatever when whenever where whereas
whereby wherein whether which while who whole whom whose why will with within without would yet
you your yours yourself yourselves
"""

_OF_PAPERS: Final = """
ability able accordingly accuracy accurate achieve achieved achieving across adapt address
addressing advance advanced advantage aim aims al allow allowing already although analysis
analyze application applied apply applying approach approaches appropriate argue art aspect
assess associated assume author available average based basis begin behavior benefit best better
bridge bring broad build capability capable capture carried case category cause certain
challenge challenging character choice clear close code collection com combination combine
combined common commonly community comparable compare compared comparing comparison competitive
complementary complete complex component comprehensive compute concept conclude conclusion
condition conduct conducted confirm consider considered consist consistent consistently
constitute construct contain context contrast contribute contribution conventional corresponding
cost-effective cover create critical crucial current currently data dataset datum deal define
degree demonstrate demonstrated demonstrating depend dependent derive derived describe described
design designed desired despite detail detailed determine develop developed developing
development differ difference different difficult difficulty directly discuss discussed distinct
diverse drawn due easily effect effective effectively effectiveness efficacy efficiency
efficient efficiently effort eg element employ employed enable enabling encourage end enhance
enhanced enhancing ensure entire especially essential establish established estimate et evaluate
evaluated evaluating evaluation evidence exact examine example excellent exhibit exist existing
expect expected experiment experimental explain explicit explicitly exploit explore explored
extend extended extensive extent extra facilitate fact factor fail far feature field fig figure
final finally finding fix flexible focus focused follow following form formulate foundation
framework fully function fundamental furthermore future gain gap general generalize generally
generate generated github given goal good great greater group grow growing guide hand handle
hard help hence high higher highest highlight highly hour however http https idea identified
identify ie ii iii illustrate impact implement implementation implication importance important
importantly impose improve improved improvement improving include included including incorporate
increase increased increasing increasingly independent indicate individual influence information
inherent initial input insight inspired instance instead integrate integrated interest
interesting introduce introduced introducing investigate investigated investigation involve
involving io issue item iv key kind know known lack large largely larger latest lead leading
learn learned let level leverage leveraging like likely limit limitation limited line literature
little long low lower main mainly maintain major make making manner mean means measure mechanism
meet method methodology metric minimal model moderate modern moreover motivate motivated
multiple near necessary need needed new newly novel number numerous objective observation
observe observed obtain obtained obtaining offer offering old online open order org original
outperform outperforming output overall overcome overview paper parameter part particular
particularly past pattern perform performance performed performing period perspective place play
point poor popular pose possible potential potentially practical practice precise predict
present presented presenting preserve previous previously primarily principle prior problem
procedure process produce produced program promise promising proper property propose proposed
proposing prove provide provided providing public publicly publish purpose quality quantity
question quite raise range rarely rate ratio reach readily real recent recently reduce reduced
reducing refer regard regarding related relation relative relatively release reliable rely
relying remain remains remarkable report reported represent represented require required
requirement requiring research researcher resolve respect respectively result resulting retain
reveal review rich role run sample satisfactory scale scenario scheme second section seek select
selected sequence series serve set setting setup several show showcase showing shown
significance significant significantly similar simple simply simultaneously single situation
size small solution solve solving sota source special specific specifically specify stage
standard start state state-of-the-art step strategy strength strong structure studied study
studying subject substantial substantially successful successfully suffer sufficient suggest
suitable summarize superior superiority support survey system systematic tackle take taken task
technique tend term test tested testing theory thing thorough thoroughly time today tool total
track traditional train training transform treat trend true try turn type typical typically
unable uncover underlying understand understanding understood unified unique unit unlike
unprecedented use used useful user using usual utility utilize utilized utilizing valid validate
value variant variety various vary vast verify versatile version very view vs way weak well wide
widely wider word work world www year yield yielding zero
"""
"""Words that abstracts of all subjects are full of."""

_HEADS: Final = """
analysis data dataset feature field function mechanism model process sample structure system
task test theory training understanding
"""
"""Words that mean nothing by themselves but can end a phrase that does: "diffusion model"."""

_STOP: Final = frozenset(map(fold, _FUNCTION_WORDS.split()))
_GENERIC: Final = frozenset(map(fold, _OF_PAPERS.split()))
_HEAD: Final = frozenset(map(fold, _HEADS.split()))


class _Role(NamedTuple):
    """Where a word can stand in a phrase that names a subject."""

    inside: bool
    first: bool
    last: bool
    alone: bool


_PARTICIPLE: Final = re.compile(r"\w{3,}(?<!e)ed")
"""A word such as "supervised", which begins a phrase but ends none."""


@lru_cache(maxsize=500_000)
def _role(folded: str) -> _Role:
    inside = len(folded) > 1 and not folded.isdigit() and folded not in _STOP
    telling = inside and folded not in _GENERIC and not folded.endswith("ly")
    head = folded in _HEAD
    names = telling and not head and not _PARTICIPLE.fullmatch(folded)
    return _Role(inside=inside, first=telling and not head, last=names or head, alone=names)


def grams(text: tuple[str, ...], longest: int) -> list[str]:
    """Return the folded runs of up to so many words that can name a subject, parted by spaces.

    A run neither begins nor ends in a generic word, nor holds a stop word or a number; one of
    several words may begin in a participle and end in a head such as "model".
    """
    folded = [fold(word) for word in text]
    roles = [_role(word) for word in folded]
    runs = []
    for start, role in enumerate(roles):
        if not role.first:
            continue
        run = folded[start]
        if role.alone:
            runs.append(run)
        for end in range(start + 1, min(start + longest, len(text))):
            if not roles[end].inside:
                break
            run = f"{run} {folded[end]}"
            if roles[end].last:
                runs.append(run)
    return runs


def spellings(wordings: Iterable[Wording], keys: Collection[str]) -> dict[str, str]:
    """Return how the given runs (see `grams`) are mostly written in running text.

    A run that only titles hold is written in small letters. Ties go to the writing with fewer
    capitals, then by alphabet.
    """
    beginnings = {
        " ".join(words[:end]) for words in map(str.split, keys) for end in range(1, len(words) + 1)
    }
    in_titles: dict[str, Counter[str]] = {key: Counter() for key in keys}
    in_abstracts: dict[str, Counter[str]] = {key: Counter() for key in keys}
    for wording in wordings:
        _count_writings(wording.title, wording.title_words, beginnings, in_titles)
        _count_writings(wording.abstract, wording.abstract_words, beginnings, in_abstracts)
    return {key: _mostly(in_abstracts[key]) or _mostly(in_titles[key]).lower() for key in keys}


def _count_writings(
    text: str, text_words: tuple[str, ...], beginnings: set[str], writings: dict[str, Counter[str]]
) -> None:
    """Count how a text writes the runs that are keys of `writings`."""
    folded = [fold(word) for word in text_words]
    places: list[tuple[int, int]] = []
    for start, key in enumerate(folded):
        end = start + 1
        while key in beginnings:
            if key in writings:
                places = places or spans(text)
                writings[key][text[places[start][0] : places[end - 1][1]]] += 1
            if end == len(folded):
                break
            key, end = f"{key} {folded[end]}", end + 1  # noqa: PLW2901 - it grows


def _mostly(writings: Counter[str]) -> str:
    def rank(writing: str) -> tuple[int, int, str]:
        return -writings[writing], sum(map(str.isupper, writing)), writing

    return min(writings, key=rank, default="")
