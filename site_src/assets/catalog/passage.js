/**
 * Passages: the words of a paper that answer a query, and the part of its abstract that shows most.
 * @module
 */
import { compounds } from "./words.js";
import { isStopWord, stem } from "./terms.js";

/** About how many characters a passage has: three lines of a list of hits. */
const LENGTH = 260;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019-]*/gu;

/** Of so many texts the words are kept for the next key that the reader presses. */
const KEPT = 500;

/**
 * A word of a text as it stands there, with the folded words that it is made of.
 * @typedef {{start: number, end: number, words: string[]}} Token
 */

/** @type {Map<string, Token[]>} */
const tokensByText = new Map();

/**
 * The folded words of a text that stand for one of the terms, each once.
 * @param {string} text
 * @param {Map<string, number>} terms see `Found`
 * @returns {string[]}
 */
export function matchingWords(text, terms) {
  const joints = [...terms.keys()].filter((term) => terms.get(term) === 1);
  // Only what begins like a term can join with what follows to be its word.
  const joins = (/** @type {string} */ word, /** @type {string} */ rest) =>
    joints.some((term) => term.startsWith(word)) && terms.get(stem(word + rest)) === 1;
  const found = new Set();
  let before = "";
  for (const { words } of tokensOf(text)) {
    const [first, ...rest] = words;
    if (rest.length > 0 && joins(first, rest.join(""))) words.forEach((word) => found.add(word));
    if (before && joins(before, first)) found.add(before).add(first);
    for (const word of words) if (!isStopWord(word) && terms.has(stem(word))) found.add(word);
    before = words[words.length - 1];
  }
  return [...found];
}

/**
 * The stretch of a text, cut between words, that has most of the given words.
 * @param {string} text
 * @param {string[]} words folded
 * @returns {string} with "…" where something is left out
 */
export function passage(text, words) {
  if (text.length <= LENGTH) return text;
  const wanted = new Set(words);
  const tokens = tokensOf(text);
  const matching = tokens
    .map((token) => ({ ...token, words: token.words.filter((word) => wanted.has(word)) }))
    .filter((token) => token.words.length > 0);
  const from = sentenceStart(text, bestStart(matching));
  const end = tokens.findLast((token) => token.end <= from + LENGTH)?.end ?? from + LENGTH;
  const whole = text.slice(from, end + 1).match(/[.!?]$/) ? end + 1 : end;
  return `${from > 0 ? "… " : ""}${text.slice(from, whole)}${whole < text.length ? " …" : ""}`;
}

/**
 * @param {string} text
 * @returns {Token[]}
 */
function tokensOf(text) {
  let tokens = tokensByText.get(text);
  if (tokens === undefined) {
    tokens = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      words: compounds(word).flat(),
    })).filter(({ words }) => words.length > 0);
    if (tokensByText.size === KEPT) tokensByText.clear();
    tokensByText.set(text, tokens);
  }
  return tokens;
}

/**
 * Where a stretch begins that holds most different words, and of these the most words.
 * @param {Token[]} matching
 * @returns {number}
 */
function bestStart(matching) {
  let best = { start: 0, value: 0 };
  matching.forEach(({ start }, place) => {
    const within = matching.slice(place).filter(({ end }) => end <= start + LENGTH * 0.8);
    const found = within.flatMap(({ words }) => words);
    const value = new Set(found).size + found.length / 100;
    if (value > best.value) best = { start, value };
  });
  return best.start;
}

/**
 * The beginning of the sentence around a place, or of a few words before it where that is far.
 * @param {string} text
 * @param {number} place
 * @returns {number}
 */
function sentenceStart(text, place) {
  const near = Math.max(0, place - Math.round(LENGTH / 4));
  const before = text.slice(near, place);
  const stop = Math.max(...[". ", "? ", "! "].map((mark) => before.lastIndexOf(mark)));
  if (stop >= 0) return near + stop + 2;
  return near === 0 ? 0 : near + before.indexOf(" ") + 1;
}
