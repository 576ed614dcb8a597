/**
 * Ranking: which papers answer a query, and how well. lunr scores each term; a paper's score is
 * the sum over the words of the query.
 * @module
 */
import { parse } from "./query.js";
import { Scores } from "./scoring.js";
import { corrections } from "./spelling.js";
import { stem } from "./terms.js";

/** @typedef {import("./pieces.js").Pieces} Pieces */

/**
 * What the likeliest word that goes on from the last word counts, against that word itself.
 * Measured on scifact_train and cranfield with the last word of each query cut to 60 % of its
 * letters, nDCG@10: 0 gives 0.674 and 0.383, 0.5 gives 0.681 and 0.393, 0.8 gives 0.682 and 0.393.
 */
const OPEN_BOOST = 0.8;

/**
 * What the joined form of neighbouring words counts, beside these words. nDCG@10 on scifact_train
 * and cranfield: 0.3 gives 0.706 and 0.405, 0.5 gives 0.705 and 0.408, 1 gives 0.698 and 0.401.
 */
const JOINT_BOOST = 0.5;

/** How many words an open word may stand for: few at first, when everything begins like it. */
const EXPANSIONS = (/** @type {string} */ prefix) => (prefix.length < 3 ? 10 : 100);

/**
 * What a paper's score is multiplied by if its title has all words of the query. Papers found among
 * the first five by words of their titles, untouched, misspelt and cut (benchmarks/typos.py, with
 * corrections a little worse than today's): 1 gives 98.3, 97.7 and 95.0 %, 1.5 gives 100, 99.0
 * and 99.0 %, 2 gives 100, 99.0 and 99.3 %.
 */
const TITLE_BOOST = 2;

/** What the likeliest correction of a word counts, against the word itself. */
const CORRECTION_BOOST = 0.8;

/** A word that so few papers have may be a misspelling of theirs, or of the reader's. */
const FEW = 3;

/** So many times as often as the word itself must another one be written to be offered for it. */
const OFTENER = 10;

/**
 * @typedef {object} Ranking
 * @property {{paper: number, score: number}[]} hits best first, equal ones in the catalog's order
 * @property {string[]} words the words that count; none: the query asks for nothing
 * @property {string[]} unknown those of them that no paper has, nor a word one letter away
 * @property {Corrected[]} corrected words that are looked for by other words, too
 * @property {Map<string, number>} terms what was looked for: 1 for a word of the query, less for
 *   one that only begins like it or may be meant by it
 */

/**
 * @typedef {object} Corrected
 * @property {string} word of the query, folded
 * @property {string[]} by words that papers have, likeliest first
 * @property {number} papers how many have the word as it stands: none, or few
 */

/**
 * @typedef {import("./query.js").Writing & {terms: Map<string, number>}} Sought a writing and the
 *   terms that it stands for, with how much each counts
 */

/** Ranks the papers of one index. */
export class Ranker {
  /** @param {Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.scores = new Scores(pieces);
  }

  /**
   * @param {string} text
   * @returns {Promise<Ranking>}
   */
  async rank(text) {
    const { words, writings } = parse(text);
    const sought = await Promise.all(
      writings.map(async (writing) => ({ ...writing, terms: await this.#boostByTerm(writing) })),
    );
    let found = await this.#match(words, sought);
    const corrected = await this.#correct(sought, found.papersBySlot);
    if (corrected.length > 0) found = await this.#match(words, sought);
    const hits = Array.from(found.scoreByPaper, ([paper, score]) => ({ paper, score }));
    hits.sort((a, b) => b.score - a.score || a.paper - b.paper);
    const unknown = words.filter((_, slot) => found.papersBySlot[slot].size === 0);
    return { hits, words, unknown, corrected, terms: found.terms };
  }

  /**
   * @param {string[]} words
   * @param {Sought[]} sought
   * @returns {Promise<{scoreByPaper: Map<number, number>, papersBySlot: Set<number>[],
   *   terms: Map<string, number>}>}
   */
  async #match(words, sought) {
    /** @type {Map<string, number>} */
    const terms = new Map();
    for (const [term, boost] of sought.flatMap((writing) => [...writing.terms])) {
      terms.set(term, Math.max(boost, terms.get(term) ?? 0));
    }
    const scoresByTerm = await this.scores.byTerm([...terms.keys()]);
    /** @type {Map<number, number>} */
    const scoreByPaper = new Map();
    const covered = new Coverage(words.length);
    const titles = new Coverage(words.length);
    for (const { slots, terms: boostByTerm } of sought) {
      const weight = slots.length > 1 ? JOINT_BOOST : 1;
      const bestByPaper = best(boostByTerm, scoresByTerm);
      for (const [paper, score] of bestByPaper) {
        scoreByPaper.set(paper, (scoreByPaper.get(paper) ?? 0) + weight * score);
      }
      covered.add(slots, bestByPaper.keys());
      for (const term of boostByTerm.keys()) {
        titles.add(slots, scoresByTerm.get(term)?.titles ?? []);
      }
    }
    for (const paper of titles.whole()) {
      scoreByPaper.set(paper, TITLE_BOOST * (scoreByPaper.get(paper) ?? 0));
    }
    return { scoreByPaper, papersBySlot: covered.papersBySlot, terms };
  }

  /**
   * Look for words that no paper has, or few, by the words that may be meant as well.
   * @param {Sought[]} sought gets terms added
   * @param {Set<number>[]} papersBySlot
   * @returns {Promise<Corrected[]>}
   */
  async #correct(sought, papersBySlot) {
    const corrected = sought.map(async ({ word, open, slots, terms }) => {
      const papers = papersBySlot[slots[0]].size;
      if (slots.length > 1 || papers > FEW) return [];
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
 * Each paper's score for the best of some terms.
 * @param {Map<string, number>} boostByTerm
 * @param {Map<string, import("./scoring.js").TermScores>} scoresByTerm
 * @returns {Map<number, number>}
 */
function best(boostByTerm, scoresByTerm) {
  const bestByPaper = new Map();
  for (const [term, boost] of boostByTerm) {
    for (const [paper, score] of scoresByTerm.get(term)?.papers ?? []) {
      bestByPaper.set(paper, Math.max(bestByPaper.get(paper) ?? 0, boost * score));
    }
  }
  return bestByPaper;
}

/** Which papers have each word of a query. */
class Coverage {
  /** @param {number} slots how many words there are */
  constructor(slots) {
    this.papersBySlot = Array.from({ length: slots }, () => /** @type {Set<number>} */ (new Set()));
  }

  /**
   * @param {number[]} slots
   * @param {Iterable<number>} papers
   */
  add(slots, papers) {
    for (const paper of papers) for (const slot of slots) this.papersBySlot[slot].add(paper);
  }

  /** @returns {number[]} the papers that have all of them */
  whole() {
    const [fewest, ...others] = [...this.papersBySlot].sort((a, b) => a.size - b.size);
    return [...(fewest ?? [])].filter((paper) => others.every((papers) => papers.has(paper)));
  }
}
