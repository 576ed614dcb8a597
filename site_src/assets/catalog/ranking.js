/**
 * Ranking: which papers answer a query, and how well. lunr scores each term; a paper's score is
 * the sum over the words of the query, less where it lacks some of them.
 * @module
 */
import lunr from "./lunr.js";
import { parse } from "./query.js";
import { stem } from "./terms.js";

/** @typedef {import("./pieces.js").Pieces} Pieces */

/**
 * What the likeliest word that goes on from the last word counts, against that word itself.
 * Measured on scifact_train and cranfield with the last word of each query cut to 60 % of its
 * letters, nDCG@10: 0 gives 0.674 and 0.383, 0.5 gives 0.681 and 0.393, 0.8 gives 0.682 and 0.393.
 */
const OPEN_BOOST = 0.8;

/**
 * How much a paper loses by the words it lacks: its score is multiplied by its share of the words
 * to this power. nDCG@10 on scifact_train and cranfield: 0 gives 0.664 and 0.394, 1 gives 0.683
 * and 0.394, 2 gives 0.666 and 0.371.
 */
const COORDINATION = 1;

/** How many words an open word may stand for: few at first, when everything begins like it. */
const EXPANSIONS = (/** @type {string} */ prefix) => (prefix.length < 3 ? 10 : 100);

/** How many terms' scores are kept for the next key that the reader presses. */
const KEPT = 500;

/**
 * @typedef {object} Ranking
 * @property {{paper: number, score: number}[]} hits best first, equal ones in the catalog's order
 * @property {string[]} words the words that count; none: the query asks for nothing
 * @property {string[]} unknown those of them that no paper has
 * @property {Map<string, number>} terms what was looked for: 1 for a word of the query, less for
 *   one that only begins like it
 */

/** Ranks the papers of one index. */
export class Ranker {
  /** @type {Map<string, Map<number, number>>} */
  #scoresByTerm = new Map();

  /** @param {Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
  }

  /**
   * @param {string} text
   * @returns {Promise<Ranking>}
   */
  async rank(text) {
    const { words, writings } = parse(text);
    const boosts = await Promise.all(writings.map((writing) => this.#boostByTerm(writing)));
    /** @type {Map<string, number>} */
    const terms = new Map();
    for (const [term, boost] of boosts.flatMap((boostByTerm) => [...boostByTerm])) {
      terms.set(term, Math.max(boost, terms.get(term) ?? 0));
    }
    const scoresByTerm = await this.#scores([...terms.keys()]);

    /** @type {Map<number, {sum: number, slots: Set<number>}>} */
    const matches = new Map();
    const known = new Set();
    writings.forEach(({ slots }, place) => {
      for (const [paper, score] of best(boosts[place], scoresByTerm)) {
        const match = matches.get(paper) ?? { sum: 0, slots: new Set() };
        match.sum += score;
        for (const slot of slots) match.slots.add(slot), known.add(slot);
        matches.set(paper, match);
      }
    });
    const hits = Array.from(matches, ([paper, { sum, slots }]) => ({
      paper,
      score: sum * (slots.size / words.length) ** COORDINATION,
    }));
    hits.sort((a, b) => b.score - a.score || a.paper - b.paper);
    return { hits, words, unknown: words.filter((_, slot) => !known.has(slot)), terms };
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

  /**
   * Have lunr score the papers for each of some terms.
   * @param {string[]} terms
   * @returns {Promise<Map<string, Map<number, number>>>} term -> paper -> score
   */
  async #scores(terms) {
    // A query under way keeps the scores that it began with.
    if (this.#scoresByTerm.size > KEPT) this.#scoresByTerm = new Map();
    const kept = this.#scoresByTerm;
    const missing = terms.filter((term) => !kept.has(term));
    const postings = await this.pieces.valuesByKey("terms", missing);
    const index = partialIndex(Object.keys(this.pieces.manifest.fields), postings);
    for (const term of missing) {
      const results = postings.has(term)
        ? index.query((query) => query.term(term, { usePipeline: false }))
        : [];
      const scores = results.map(({ ref, score }) => /** @type {const} */ ([Number(ref), score]));
      kept.set(term, new Map(scores));
    }
    return kept;
  }
}

/**
 * Each paper's score for the best of some terms.
 * @param {Map<string, number>} boostByTerm
 * @param {Map<string, Map<number, number>>} scoresByTerm
 * @returns {Map<number, number>}
 */
function best(boostByTerm, scoresByTerm) {
  const bestByPaper = new Map();
  for (const [term, boost] of boostByTerm) {
    for (const [paper, score] of scoresByTerm.get(term) ?? []) {
      bestByPaper.set(paper, Math.max(bestByPaper.get(paper) ?? 0, boost * score));
    }
  }
  return bestByPaper;
}

/**
 * A lunr index that knows only some terms. It scores these like the whole index, because a score
 * needs nothing but the vectors' components of the terms asked for.
 * @param {string[]} fields
 * @param {Map<string, number[][]>} postings term -> for each field: paper number less the one
 *   before, score in thousandths, and so on
 * @returns {lunr.Index}
 */
export function partialIndex(fields, postings) {
  const invertedIndex = Object.create(null);
  const fieldVectors = Object.create(null);
  const tokenSet = new lunr.TokenSet();
  let place = 0;
  for (const [term, lists] of postings) {
    const posting = { _index: place };
    fields.forEach((field, number) => {
      posting[field] = Object.create(null);
      let paper = 0;
      for (let at = 0; at < lists[number].length; at += 2) {
        paper += lists[number][at];
        posting[field][paper] = {};
        const vector = (fieldVectors[`${field}/${paper}`] ??= new lunr.Vector());
        vector.elements.push(place, lists[number][at + 1] / 1000);
      }
    });
    invertedIndex[term] = posting;
    place += 1;
    // lunr's own builder of token sets shares nodes between words and may then lose one.
    let node = tokenSet;
    for (const unit of term.split("")) node = node.edges[unit] ??= new lunr.TokenSet();
    node.final = true;
  }
  const pipeline = new lunr.Pipeline();
  return new lunr.Index({ fields, fieldVectors, invertedIndex, tokenSet, pipeline });
}
