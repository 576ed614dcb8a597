/**
 * Places: where in papers words stand, for phrases and the beginnings of words.
 * @module
 */
import { compounds, fold } from "./words.js";

/** The fields whose words have places, in the order of the index. */
const FIELDS = ["title", "abstract", "authors"];

/** @typedef {import("./pieces.js").Pieces} Pieces */

/**
 * The papers with words in just this order, as they are written but for case, accents and hyphens.
 * @param {Pieces} pieces
 * @param {string} text
 * @param {string | undefined} field any if undefined
 * @param {boolean} open whether the last word may go on
 * @returns {Promise<Set<number>>}
 */
export async function phraseHolders(pieces, text, field, open) {
  const words = compounds(text).flat();
  const last = words.length - 1;
  const listsByWord = await pieces.valuesByKey("places", new Set(words));
  const longer = open && last >= 0 ? await pieces.startingWith("places", words[last]) : [];
  const holders = new Set();
  for (const number of numbersOf(field)) {
    const steps = words.map((word, at) => {
      const lists = open && at === last ? longer.map(([, one]) => one) : [listsByWord.get(word)];
      return { at, lists: lists.map((one) => one?.[number] ?? []) };
    });
    // The rarest word first, because it leaves the fewest beginnings to try.
    const size = (/** @type {number[][]} */ lists) => lists.reduce((sum, { length }) => sum + length, 0);
    steps.sort((a, b) => size(a.lists) - size(b.lists));
    /** @type {Map<number, Set<number>> | undefined} paper -> where the phrase may begin */
    let begins;
    for (const { at, lists } of steps) {
      /** @type {Map<number, Set<number>>} */
      const left = new Map();
      for (const list of lists) {
        for (const [paper, place] of placesIn(list)) {
          if (begins && !begins.get(paper)?.has(place - at)) continue;
          const starts = left.get(paper) ?? new Set();
          left.set(paper, starts.add(place - at));
        }
      }
      begins = left;
    }
    for (const paper of begins?.keys() ?? []) holders.add(paper);
  }
  return holders;
}

/**
 * The papers with a word that begins so.
 * @param {Pieces} pieces
 * @param {string} text
 * @param {string | undefined} field any if undefined
 * @returns {Promise<Set<number>>}
 */
export async function prefixHolders(pieces, text, field) {
  const parts = compounds(text).flat();
  if (parts.length > 1) return phraseHolders(pieces, text, field, true);
  const rows = await pieces.startingWith("places", fold(parts[0] ?? ""));
  const holders = new Set();
  for (const [, lists] of rows) {
    for (const number of numbersOf(field)) {
      for (const [paper] of placesIn(lists[number] ?? [])) holders.add(paper);
    }
  }
  return holders;
}

/** @param {string | undefined} field */
function numbersOf(field) {
  return field === undefined ? FIELDS.keys() : [FIELDS.indexOf(field)];
}

/**
 * Yield paper and place.
 * @param {number[]} list paper less the one before, how many places, places less the one before …
 * @returns {Iterable<[number, number]>}
 */
function* placesIn(list) {
  for (let at = 0, paper = 0; at < list.length; ) {
    paper += list[at];
    const end = at + 2 + list[at + 1];
    let place = 0;
    for (at += 2; at < end; at += 1) yield [paper, (place += list[at])];
  }
}
