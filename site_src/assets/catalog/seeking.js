/**
 * Seeking: the terms that the words of a query stand for, and the papers that have them.
 * @module
 */
import { run } from "./query.js";
import { Scores } from "./scoring.js";
import { stem } from "./terms.js";

/** @typedef {import("./pieces.js").Pieces} Pieces */

/**
 * What the likeliest word that goes on from the last word counts, against that word itself.
 * Measured on scifact_train and cranfield with the last word of each query cut to 60 % of its
 * letters, nDCG@10: 0 gives 0.674 and 0.383, 0.5 gives 0.681 and 0.393, 0.8 gives 0.682 and 0.393.
 */
const OPEN_BOOST = 0.8;

/** How many words an open word may stand for: few at first, when everything begins like it. */
const EXPANSIONS = (/** @type {string} */ prefix) => (prefix.length < 3 ? 10 : 100);

/** What the likeliest correction of a word counts, against the word itself. */
const CORRECTION_BOOST = 0.8;

/** A word that so few papers have may be a misspelling of theirs, or of the reader's. */
const FEW = 3;

/** So many times as often as the word itself must another one be written to be offered for it. */
const OFTENER = 10;

/**
 * @typedef {object} Corrected
 * @property {string} word of the query, folded
 * @property {string[]} by words that papers have, likeliest first
 * @property {number} papers how many have the word as it stands: none, or few
 */

/**
 * A writing and what it stands for.
 * @typedef {object} SoughtWriting
 * @property {number[]} slots places of the words of the run that it covers
 * @property {Map<string, number>} terms with how much each counts
 */

/**
 * A run of words and what it was found to stand for.
 * @typedef {object} Sought
 * @property {string[]} words those that count, folded
 * @property {SoughtWriting[]} writings
 * @property {Corrected[]} corrected words that are looked for by other words, too
 * @property {Map<string, import("./scoring.js").TermScores>} scores by term
 */

/** Looks words up in one index. */
export class Seeker {
  /** @param {Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.scores = new Scores(pieces);
  }

  /**
   * @param {string} text
   * @param {{open?: boolean, corrects?: boolean}} options whether the last word may go on, and
   *   whether words that no paper has, or few, stand for those that may be meant as well
   * @returns {Promise<Sought>}
   */
  async seek(text, { open = false, corrects = false }) {
    const { words, writings } = run(text, open);
    // What an open word may become lies beside it: both are loaded in one go.
    this.pieces.valuesByKey("terms", writings.map(({ word }) => stem(word))).catch(() => {});
    const sought = await Promise.all(
      writings.map(async (writing) => ({ ...writing, terms: await this.#boostByTerm(writing) })),
    );
    let scores = await this.#load(sought);
    const corrected = corrects ? await this.#correct(sought, scores) : [];
    if (corrected.length > 0) scores = await this.#load(sought);
    return { words, writings: sought, corrected, scores };
  }

  /** @param {SoughtWriting[]} writings */
  #load(writings) {
    return this.scores.byTerm([...new Set(writings.flatMap(({ terms }) => [...terms.keys()]))]);
  }

  /**
   * Let words that no paper has, or few, stand for the words that may be meant as well.
   * @param {(SoughtWriting & import("./query.js").Writing)[]} sought gets terms added
   * @param {Sought["scores"]} scores
   * @returns {Promise<Corrected[]>}
   */
  async #correct(sought, scores) {
    const corrected = sought.map(async ({ word, open, slots, terms }) => {
      if (slots.length > 1) return [];
      const having = sought
        .filter((other) => other.slots.includes(slots[0]))
        .flatMap((other) => [...other.terms.keys()])
        .flatMap((term) => [...(scores.get(term)?.own.papers.slice(0, FEW + 1) ?? [])]);
      const papers = new Set(having).size;
      if (papers > FEW) return [];
      const { corrections } = await import("./spelling.js");
      const meant = (await corrections(this.pieces, word, open)).filter(
        ({ word: other, count }) => !terms.has(stem(other)) && count >= papers * OFTENER,
      );
      for (const { word: other, likelihood } of meant) {
        terms.set(stem(other), CORRECTION_BOOST * likelihood);
      }
      return meant.length > 0 ? [{ word, papers, by: meant.map(({ word: other }) => other) }] : [];
    });
    return (await Promise.all(corrected)).flat();
  }

  /**
   * The terms that a writing stands for, and how much each counts.
   * @param {import("./query.js").Writing} writing
   * @returns {Promise<Map<string, number>>}
   */
  async #boostByTerm({ word, open }) {
    const boostByTerm = new Map([[stem(word), 1]]);
    if (!open) return boostByTerm;
    const longer = await this.pieces.startingWith("words", word);
    longer.sort(([a, more], [b, most]) => most - more || (a < b ? -1 : 1));
    for (const [other, count] of longer.slice(0, EXPANSIONS(word))) {
      const term = stem(other);
      // A rare word scores high in lunr, yet it is seldom the one that the reader means.
      const likely = Math.log1p(count) / Math.log1p(longer[0][1]);
      if (!boostByTerm.has(term)) boostByTerm.set(term, OPEN_BOOST * likely);
    }
    return boostByTerm;
  }
}

/**
 * The papers that have all words of a run.
 * @param {Sought} sought
 * @param {string | undefined} field where; anywhere if undefined
 * @returns {number[]}
 */
export function wholeHolders({ words, writings, scores }, field) {
  const holders = words.map(() => /** @type {Set<number>} */ (new Set()));
  for (const { slots, terms } of writings) {
    for (const term of terms.keys()) {
      const found = scores.get(term);
      const papers = (field === undefined ? found?.own.papers : found?.holders(field)) ?? [];
      for (const slot of slots) for (const paper of papers) holders[slot].add(paper);
    }
  }
  const [first = new Set(), ...others] = holders;
  return [...first].filter((paper) => others.every((having) => having.has(paper)));
}
