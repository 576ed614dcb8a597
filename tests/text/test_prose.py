"""Raw text becomes prose, and prose its faces."""

import re
import unicodedata
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.text import clean, html, plain

RAW = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "\\textbf{",
                "\\eg ",
                "\\ours",
                "$",
                "$$",
                "\\(",
                "\\)",
                "\\$",
                "{",
                "}",
                "\\",
                "&amp;",
                "&lt;",
                "<p>",
                "<i>",
                "<sub>2</sub>",
                "``",
                "''",
                "--",
                "~",
                "\\cite{a}",
                "\\frac{1}{2}",
                "_{2}",
                "\\'e",
                "\u200b",
                "\u202e",
                "https://a.b/c",
            ]
        ),
        st.text(max_size=5),
        st.characters(categories=["Cs", "Cc", "Cf", "Zs", "Zl"]),
    ),
    max_size=12,
).map("".join)

CLEANED = {
    r"above 90\% accuracy": "above 90% accuracy",
    r"(\eg adapters, \ie, small ones, \etc.)": "(e.g. adapters, i.e., small ones, etc.)",
    r"leveraging {\ours}'s robust": "leveraging our method's robust",
    r"named \name to": "named name to",
    r"$textbf{specialist} and textbf{generalist}$ models": "specialist and generalist models",
    r"\textbf{A} \emph{b} \textsc{c} \underline{\textbf{S}}tratified": "A b c Stratified",
    r"a $\textbf{C}$olumn of $\texttt{[CLS]}$": "a Column of [CLS]",
    r"{\it real} {\sc \sf IoU} {\cinzel El Agente}": "real IoU El Agente",
    r"T\"ULU, Fran\c{c}ois, Ny\'{\i}r, Bj{\o}nteg, S\~ao": "TÜLU, François, Nyír, Bjønteg, São",
    r"don\'t call it \"good\"": 'don\'t call it "good"',
    r"\b{eta}-Cu, 10.6{\deg}, {\alpha}": "β-Cu, 10.6°, α",
    r"in \cite{a}, and~\citep[see][p.~2]{b}.": "in, and.",
    r"see \url{https://x.io/a\_b} or \href{https://github.com/a/b}{here}": (
        "see https://x.io/a_b or here (https://github.com/a/b)"
    ),
    r"\href{https://x.io}{\texttt{x.io}}": "https://x.io",
    "at https://x.io/a{this https URL}.": "at https://x.io/a.",
    r"AER.\footnote{Data is public.} Next": "AER. (Data is public.) Next",
    "``features'' and ``parts\" and `one'": "“features” and “parts” and ‘one’",
    "pages 3--5, train--test, one -- two, three---four, --flag": (
        "pages 3–5, train–test, one – two, three—four, --flag"
    ),
    "30%~50%, ~3%, Fig.~3, 4.2~K": "30%~50%, ~3%, Fig. 3, 4.2 K",
    "&lt;b&gt; &amp; &#39;x&#39; &amp;amp; R&D; ?a=1&copy=2": "& 'x' & R&D; ?a=1&copy=2",
    "a < b <p>one</p> <i>x</i> H<sub>2</sub>O <eos> <s>": "a < b one x H₂O <eos> <s>",
    '<jats:p>One <a href="https://x.io/a">site</a></jats:p>': "One site (https://x.io/a)",
    "odd\xa0spaces\u2003and\ttabs\nand lines": "odd spaces and tabs and lines",
    "zero\u200bwidth \u202ebidi\ufeff e\u0301 \ufb01ne multi\u2011task": (
        "zerowidth bidi é fine multi-task"
    ),
    "$10\\%$ and $\\sim$3, $256\\times256$, $120^{\\circ}$": "10% and ∼3, 256×256, 120°",
    "MoS$_2$, La$_{1-x}$, Ba_{2}Fe^{3+}": "MoS₂, La₁₋ₓ, Ba₂Fe³⁺",
    "${\\sim}$73,500 $\\rightarrow$ ${\\sim}$19,900": "∼73,500 → ∼19,900",
    "an $O( n^2 )$ bound": "an $O( n^2 )$ bound",
    r"\(x_i\) and \[ \frac{x}{2} \] and $$y^2$$": r"$x_i$ and $\frac{x}{2}$ and $y^2$",
    r"\begin{equation*}a &= b\end{equation*}": "$a &= b$",
    "$5 and $6": r"\$5 and \$6",
    "($5-$10, $5/$6) for $n$": r"(\$5-\$10, \$5/\$6) for $n$",
    "only $0.031 each": "only $0.031 each",
    r"costs \$5": "costs $5",
    r"path C:\Users\n": r"path C:Users\n",
    r"Q\&A, Q\\&A, a\_b, \{x\}": "Q&A, Q&A, a_b, {x}",
    "{{ x }} {% raw %} {last answer}": "{{ x }} {% raw %} {last answer}",
    "{B}ias-{L}inked Le{a}rner": "Bias-Linked Learner",
    r"\ensuremath{\alpha}Surf": r"$\alpha$Surf",
}


@pytest.mark.parametrize("raw", CLEANED)
def test_raw_text_is_cleaned(raw: str) -> None:
    assert clean(raw) == CLEANED[raw]


@given(RAW)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    prose = clean(raw)
    assert clean(prose) == prose
    settled = clean(raw, paragraphs=True)
    assert clean(settled, paragraphs=True) == settled
    bibliographic = clean(raw, tex=True)
    assert clean(bibliographic) == bibliographic


@given(RAW)
def test_prose_holds_no_odd_characters(raw: str) -> None:
    prose = clean(raw)
    assert unicodedata.is_normalized("NFC", prose)
    assert prose == " ".join(prose.split())
    assert not [character for character in prose if unicodedata.category(character)[0] == "C"
                and unicodedata.category(character) not in {"Cn", "Co"}]  # fmt: skip


def test_in_latex_sources_braces_group_and_ties_are_spaces() -> None:
    raw = r"{ARBERT} {\&} {MARBERT}: {$O(n)$}~for {A}rabic, 1--2"
    assert clean(raw, tex=True) == "ARBERT & MARBERT: $O(n)$ for Arabic, 1–2"


def test_paragraphs_stay_where_they_are_asked_for() -> None:
    raw = "One\nline.\n \n\n\nTwo.<p>Three.</p>"
    assert clean(raw, paragraphs=True) == "One line.\n\nTwo.\n\nThree."
    assert clean(raw) == "One line. Two. Three."


def test_a_dollar_of_one_paragraph_does_not_meet_one_of_the_next() -> None:
    assert clean("It is $5.\n\nOr $n$.", paragraphs=True) == "It is \\$5.\n\nOr $n$."


@pytest.mark.parametrize(
    "piece", ["{", "$", "\\", "{\\a ", "\\textbf{", "&amp;", "`", "<!--", "_{"]
)
def test_hostile_repetition_takes_no_quadratic_time(piece: str) -> None:
    assert clean(clean(piece * 3000)) == clean(piece * 3000)


PLAIN = {
    r"an $O(n^2)$ bound": "an O(n²) bound",
    r"$\alpha$-divergence in $\mathbb{R}^d$": "α-divergence in ℝᵈ",
    r"$\mathcal{O}(n \log n)$": "O(n log n)",
    r"$\tilde{O}(\sqrt{T})$": "Õ(√T)",
    r"$\frac{1}{2}x_i$": "1/2xᵢ",
    r"$T_\mathrm{c} \approx 45~\mathrm{K}$": "T_c ≈ 45 K",
    r"\$5 and \$6": "$5 and $6",
    "one\n\ntwo": "one two",
}


@pytest.mark.parametrize("prose", PLAIN)
def test_plain_text_has_mathematics_in_unicode(prose: str) -> None:
    assert plain(prose) == PLAIN[prose]


@given(RAW)
def test_plain_text_is_one_line(raw: str) -> None:
    assert plain(clean(raw, paragraphs=True)).split("\n")[1:] == []


def test_mathematics_becomes_mathml_without_addresses() -> None:
    shown = html("an $n^2$ bound")
    assert shown == (
        'an <math display="inline"><mrow><msup><mi>n</mi><mn>2</mn></msup></mrow></math> bound'
    )


def test_broken_mathematics_is_shown_as_it_is_written() -> None:
    assert html(r"$\left($") == "<code>&#92;left&#40;</code>"


@pytest.mark.parametrize(
    "body",
    [r"\href{javascript:alert(1)}{x}", r"\style{position:fixed}{x}", r"\class{md-nav}{x}",
     r"\text{<script>}", r"\unicode{x3c}", r"\text{&lt;img src=x&gt;}", r"\color{red;x}y"],
)  # fmt: skip
def test_mathml_holds_nothing_but_mathematics(body: str) -> None:
    root = ET.fromstring(f"<p>{html(f'${body}$')}</p>")  # noqa: S314 - our own output
    for element in root.iter():
        assert element.tag in {"p", "math", "mrow", "mi", "mo", "mn", "mtext", "mstyle", "code"}
        assert not {"href", "style", "class", "mathcolor"} & element.attrib.keys()


HOSTILE = [
    "<script>alert(1)</script>", "{{ x }}", "{% raw %}", "[x](javascript:alert(1))", "| a | b |",
    "# h", "* a", "1. one", "&lt;", "`code`", "![](x)", "[TOC]", "{: .cls }", "--8<-- 'x'", "***",
    "a\\*b", "<https://x.io>", "[x]: y", "!!! note", ":smile:", "==x==", "x^2^ ~~y~~", "http://x.io",
    "```", "=== t", "*[HTML]: x", "\\(x\\)", "$5", "~", "- a", "+ b", "> q", "_x_ __y__", "&#35;",
]  # fmt: skip
EXTENSIONS = [
    *("attr_list", "md_in_html", "tables", "toc", "admonition", "def_list", "footnotes", "abbr"),
    *(f"pymdownx.{name}" for name in ("snippets", "superfences", "tilde", "mark", "magiclink")),
    *(f"pymdownx.{name}" for name in ("arithmatex", "emoji", "smartsymbols", "keys", "caret")),
]


def rendered(prose: str) -> str:
    """What a reader sees of prose in a paragraph of Markdown; fails if there is any element."""
    page = Markdown(extensions=EXTENSIONS).convert(str(html(prose)))
    match = re.fullmatch(r"<p>([^<>]*)</p>", page, re.DOTALL)
    assert match, page
    return unescape(match[1])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_literal_in_markdown(text: str) -> None:
    assert rendered(text) == text


@given(st.text(st.sampled_from("<>[](){}|#*_`~!:-+=^&;.\\/\"'1 ax"), min_size=1).map(str.strip))
def test_any_ascii_text_is_literal_in_markdown(text: str) -> None:
    text = " ".join(text.split())
    assert not text or rendered(text) == text


@given(RAW)
def test_html_of_any_prose_is_well_formed(raw: str) -> None:
    ET.fromstring(f"<p>{html(clean(raw))}</p>")  # noqa: S314 - our own output


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (r"{\textless}i{\textgreater}E. coli{\textless}/i{\textgreater}", "E. coli"),
        (r"{\~{}} 3{\%} of A~B", "~ 3% of A B"),
        (r"a{\textbar}b{\textunderscore}c", "a|b_c"),
    ],
)
def test_what_reference_managers_escape_is_read(raw: str, expected: str) -> None:
    assert clean(raw, tex=True) == expected
