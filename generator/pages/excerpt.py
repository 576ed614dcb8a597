"""The beginning of a text, cut where a word ends."""


def excerpt(text: str, width: int) -> str:
    """Return at most `width` characters of the text in one line, with "…" where it was cut.

    >>> excerpt("A calm look at optimisers", 14)
    'A calm look…'
    """
    line = " ".join(text[: 2 * width + 200].split())
    if len(line) <= width:
        return line
    words, gap, _ = line[:width].rpartition(" ")
    # A text without spaces, as in Chinese, is cut between characters.
    kept = words if gap and len(words) > width // 2 else line[: width - 1]
    return kept.rstrip(" ,;:.-–—(") + "…"
