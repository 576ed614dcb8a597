/**
 * Terms: what lunr's index holds in place of words.
 * @module
 */
import lunr from "./lunr.js";

/** @type {Map<string, string>} */
const termByWord = new Map();

/**
 * The Porter stem of a folded word.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  let term = termByWord.get(word);
  if (term === undefined) {
    term = String(lunr.stemmer(new lunr.Token(word, {})));
    termByWord.set(word, term);
  }
  return term;
}

/**
 * Whether a folded word says nothing about a paper.
 * @param {string} word
 * @returns {boolean}
 */
export function isStopWord(word) {
  return lunr.stopWordFilter(word) === undefined;
}
