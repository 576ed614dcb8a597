/**
 * Scores: what lunr gives the papers for a term, loaded term by term.
 * @module
 */
import lunr from "./lunr.js";

/** Of how many postings the scores are kept for the next key that the reader presses. */
const KEPT = 1_000_000;

/** The field of terms that a paper does not have, though papers that say the like of it do. */
export const MEANING = "meaning";

/**
 * Papers and the score of each.
 * @typedef {{papers: Uint32Array, scores: Float64Array}} Scored
 */

/** What one term gives to papers. */
export class TermScores {
  /** @type {Map<string, number[]>} */
  #papersByField = new Map();

  /**
   * @param {string[]} fields
   * @param {number[][]} lists postings by field; those at the end may be missing
   * @param {Scored} own papers that have the term
   * @param {Scored} meant papers that only mean it
   */
  constructor(fields, lists, own, meant) {
    this.fields = fields;
    this.lists = lists;
    this.own = own;
    this.meant = meant;
  }

  /**
   * @param {string} field
   * @returns {number[]} the papers that have the term in a field
   */
  holders(field) {
    let papers = this.#papersByField.get(field);
    if (papers === undefined) {
      papers = numbers(this.lists[this.fields.indexOf(field)] ?? []);
      this.#papersByField.set(field, papers);
    }
    return papers;
  }
}

/** The scores of one index. */
export class Scores {
  /** @type {Map<string, TermScores>} */
  #byTerm = new Map();
  #size = 0;

  /** @param {import("./pieces.js").Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.fields = Object.keys(pieces.manifest.fields);
    this.literal = this.fields.filter((field) => field !== MEANING);
  }

  /**
   * Have lunr score the papers for each of some terms.
   * @param {string[]} terms
   * @returns {Promise<Map<string, TermScores>>} of these terms and perhaps of others; a term that
   *   no paper has is left out
   */
  async byTerm(terms) {
    // A query under way keeps the scores that it began with.
    if (this.#size > KEPT) [this.#byTerm, this.#size] = [new Map(), 0];
    const kept = this.#byTerm;
    const missing = terms.filter((term) => !kept.has(term));
    const postings = await this.pieces.valuesByKey("terms", missing);
    const index = partialIndex(this.fields, postings);
    for (const [term, lists] of postings) {
      const own = scored(index, term, this.literal);
      const meant = lists[this.fields.indexOf(MEANING)]?.length
        ? scored(index, term, [MEANING])
        : NOBODY;
      kept.set(term, new TermScores(this.fields, lists, own, meant));
      this.#size += own.papers.length;
    }
    return kept;
  }
}

const NOBODY = { papers: new Uint32Array(), scores: new Float64Array() };

/**
 * @param {lunr.Index} index
 * @param {string} term
 * @param {string[]} fields
 * @returns {Scored}
 */
function scored(index, term, fields) {
  const results = index.query((query) => query.term(term, { usePipeline: false, fields }));
  return {
    papers: Uint32Array.from(results, ({ ref }) => Number(ref)),
    scores: Float64Array.from(results, ({ score }) => score),
  };
}

/**
 * The paper numbers of a list of postings.
 * @param {number[]} list paper number less the one before, score, and so on
 * @returns {number[]}
 */
function numbers(list) {
  const found = [];
  for (let at = 0, paper = 0; at < list.length; at += 2) found.push((paper += list[at]));
  return found;
}

/**
 * A lunr index that knows only some terms. It scores these like the whole index, because a score
 * needs nothing but the vectors' components of the terms asked for.
 * @param {string[]} fields
 * @param {Map<string, number[][]>} postings term -> for each field: paper number less the one
 *   before, score in tenths, and so on
 * @returns {lunr.Index}
 */
export function partialIndex(fields, postings) {
  const invertedIndex = Object.create(null);
  const fieldVectors = Object.create(null);
  const tokenSet = new lunr.TokenSet();
  let place = 0;
  for (const [term, lists] of postings) {
    /** @type {Record<string, any>} */
    const posting = { _index: place };
    fields.forEach((field, number) => {
      const list = lists[number] ?? [];
      posting[field] = Object.create(null);
      numbers(list).forEach((paper, at) => {
        posting[field][paper] = {};
        const vector = (fieldVectors[`${field}/${paper}`] ??= new lunr.Vector());
        vector.elements.push(place, list[2 * at + 1] / 10);
      });
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
