/**
 * The words of a text, folded: the same as `generator/search/analysis.py` makes of it.
 * @module
 */

/** Letters that Unicode does not take apart, and apostrophes, which vanish. */
const LETTERS = new Map(
  Object.entries({
    ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i",
    "\u2010": "-", "'": "", "\u2019": "", "\u02BC": "", "\u00AD": "",
  }),
);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/**
 * The text in lower case, without accents and compatibility forms.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  // Most texts are plain, and what follows is slow.
  if (/^[\x00-\x7F]*$/.test(text)) return text.toLowerCase().replaceAll("'", "");
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS.get(letter) ?? letter);
}

/**
 * The folded words of a text; words that a hyphen ties stand in one list.
 * @param {string} text
 * @returns {string[][]}
 */
export function compounds(text) {
  return Array.from(fold(text).matchAll(COMPOUND), ([match]) => match.split("-"));
}

/**
 * The folded words of a text, each compound followed by its joined form.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return compounds(text).flatMap((parts) =>
    parts.length > 1 ? [...parts, parts.join("")] : parts,
  );
}
