/**
 * Spelling: the words of papers that a reader may have meant by a word with one wrong letter.
 * @module
 */
import { stem } from "./terms.js";

/** @typedef {import("./pieces.js").Pieces} Pieces */

/** Fewer letters than this have too many neighbours: "form" and "from" are both words. */
const SHORTEST = 5;

/** How many words, each with another stem, stand in for one. */
const CANDIDATES = 3;

/** A misspelling is seldom of the word's beginning, and words with one beginning lie together. */
const BEGINNING = 2;

/**
 * A word in so many fields of papers is likelier meant than one with another beginning. Of 1,200
 * misspelt queries 98.7 % find their paper so; 98.3 % if any word of the same beginning were enough,
 * 98.8 % if the whole vocabulary were always loaded.
 */
const COMMON = 20;

/**
 * @typedef {object} Correction
 * @property {string} word as papers write it, folded
 * @property {number} count in how many fields of papers it stands
 * @property {number} likelihood of being meant, against the most frequent one's 1
 */

/**
 * The words of papers that are one edit away from a word, likeliest first.
 * Of a large vocabulary the part with the word's beginning is loaded first, and the rest only if
 * that has no common word.
 * @param {Pieces} pieces
 * @param {string} word folded
 * @param {boolean} open whether only the beginning of the word may have been typed
 * @returns {Promise<Correction[]>}
 */
export async function corrections(pieces, word, open) {
  // One letter may be what is missing.
  if (word.length < SHORTEST - 1 || /\p{N}/u.test(word)) return [];
  const goesOn = open && word.length > SHORTEST;
  if (pieces.manifest.sorted.words.length > 1) {
    const near = await pieces.startingWith("words", word.slice(0, BEGINNING));
    const found = likeliest(word, false, near);
    if (found.some(({ count }) => count >= COMMON)) return found;
  }
  return likeliest(word, goesOn, await pieces.startingWith("words", ""));
}

/**
 * @param {string} word
 * @param {boolean} open
 * @param {[string, number][]} vocabulary words and in how many fields of papers each stands
 * @returns {Correction[]} words one edit away before words that only begin so, then the frequent
 */
export function likeliest(word, open, vocabulary) {
  const near = vocabulary.flatMap(([other, count]) =>
    other.length >= SHORTEST && other !== word && isOneEdit(word, other, open)
      ? [{ other, count, whole: isOneEdit(word, other) }]
      : [],
  );
  near.sort(
    (a, b) =>
      Number(b.whole) - Number(a.whole) || b.count - a.count || (a.other < b.other ? -1 : 1),
  );
  const most = Math.max(...near.map(({ count }) => count));
  /** @type {Map<string, Correction>} */
  const byTerm = new Map();
  for (const { other, count } of near) {
    const term = stem(other);
    if (byTerm.has(term)) continue;
    const likelihood = Math.log1p(count) / Math.log1p(most);
    byTerm.set(term, { word: other, count, likelihood });
    if (byTerm.size === CANDIDATES) break;
  }
  return [...byTerm.values()];
}

/**
 * Whether one letter added, left out or replaced, or two neighbours swapped, turn a word into
 * another one, or into the beginning of it.
 * @param {string} word
 * @param {string} other
 * @param {boolean} open whether the beginning of the other one is enough
 * @returns {boolean}
 */
export function isOneEdit(word, other, open = false) {
  const longer = other.length - word.length;
  if (longer < -1 || (longer > 1 && !open)) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  // An edit that helps at all can be made at the first letter that differs.
  const meets = (/** @type {number} */ from, /** @type {number} */ start) =>
    open ? other.startsWith(word.slice(from), start) : other.slice(start) === word.slice(from);
  return (
    meets(at + 1, at) ||
    meets(at, at + 1) ||
    meets(at + 1, at + 1) ||
    (at + 1 < word.length &&
      word[at] === other[at + 1] &&
      word[at + 1] === other[at] &&
      meets(at + 2, at + 2))
  );
}
