/**
 * Passages: the words of a paper that answer a query, and the part of its abstract that shows most.
 * @module
 */
import { compounds } from "./words.js";
import { isStopWord, stem } from "./terms.js";

/** About how many characters a passage has: three lines of a list of hits. */
const LENGTH = 260;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019-]*/gu;

/**
 * The folded words of a text that stand for one of the terms, each once.
 * @param {string} text
 * @param {Map<string, number>} terms see `Ranking`
 * @returns {string[]}
 */
export function matchingWords(text, terms) {
  const found = new Set();
  let before = "";
  for (const parts of compounds(text)) {
    const joins = (/** @type {string} */ word) => terms.get(stem(word)) === 1;
    if (parts.length > 1 && joins(parts.join(""))) parts.forEach((part) => found.add(part));
    if (before && joins(before + parts[0])) found.add(before).add(parts[0]);
    for (const part of parts) if (!isStopWord(part) && terms.has(stem(part))) found.add(part);
    before = parts[parts.length - 1];
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
  const tokens = Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: compounds(match[0]).flat().filter((word) => wanted.has(word)),
  }));
  const matching = tokens.filter((token) => token.words.length > 0);
  const from = sentenceStart(text, bestStart(matching));
  const end = tokens.findLast((token) => token.end <= from + LENGTH)?.end ?? from + LENGTH;
  const whole = text.slice(from, end + 1).match(/[.!?]$/) ? end + 1 : end;
  return `${from > 0 ? "… " : ""}${text.slice(from, whole)}${whole < text.length ? " …" : ""}`;
}

/**
 * Where a stretch begins that holds most different words, and of these the most words.
 * @param {{start: number, end: number, words: string[]}[]} matching
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
