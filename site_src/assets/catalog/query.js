/**
 * Runs of words in a query: the words that count and the other writings they may have.
 * @module
 */
import { compounds } from "./words.js";
import { isStopWord } from "./terms.js";

/**
 * One writing that papers are looked for by.
 * @typedef {object} Writing
 * @property {string} word folded
 * @property {boolean} open whether it may go on, because the reader is still typing it
 * @property {number[]} slots places of the words of the run that it covers, from 0
 */

/**
 * @typedef {object} Run
 * @property {string[]} words the words that count, folded
 * @property {Writing[]} writings each word by itself, then neighbouring words joined: a paper may
 *   have "multitask" where the query has "multi-task" or "multi task"
 */

/**
 * @param {string} text
 * @param {boolean} typing whether its last word may go on
 * @returns {Run}
 */
export function run(text, typing) {
  const tied = compounds(text);
  const parts = tied.flat();
  const last = parts.length - 1;
  const counting = parts.flatMap((part, place) => (isStopWord(part) ? [] : [place]));
  // A stop word at the end is the beginning of another word if nothing else is there: "we".
  if (counting.length === 0 && typing && last >= 0) counting.push(last);

  /** @type {Writing[]} */
  const writings = counting.map((place, slot) => ({
    word: parts[place],
    open: typing && place === last,
    slots: [slot],
  }));
  for (const [start, end] of joints(tied)) {
    const slots = counting.flatMap((place, slot) => (place >= start && place < end ? [slot] : []));
    if (slots.length > 1) {
      const word = parts.slice(start, end).join("");
      writings.push({ word, open: typing && end > last, slots });
    }
  }
  return { words: counting.map((place) => parts[place]), writings };
}

/**
 * Yield from where to where words are joined: each pair of neighbours, and each longer compound.
 * @param {string[][]} tied
 * @returns {Iterable<[number, number]>}
 */
function* joints(tied) {
  const count = tied.flat().length;
  for (let start = 0; start + 1 < count; start += 1) yield [start, start + 2];
  let start = 0;
  for (const { length } of tied) {
    if (length > 2) yield [start, start + length];
    start += length;
  }
}
