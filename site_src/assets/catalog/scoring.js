/**
 * Scores: what lunr gives the papers for a term, loaded term by term.
 * @module
 */
import lunr from "./lunr.js";

/** How many terms' scores are kept for the next key that the reader presses. */
const KEPT = 500;

/**
 * @typedef {object} TermScores
 * @property {Map<number, number>} papers paper -> score
 * @property {number[]} titles the papers that have the term in their title
 */

/** The scores of one index. */
export class Scores {
  /** @type {Map<string, TermScores>} */
  #byTerm = new Map();

  /** @param {import("./pieces.js").Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.fields = Object.keys(pieces.manifest.fields);
  }

  /**
   * Have lunr score the papers for each of some terms.
   * @param {string[]} terms
   * @returns {Promise<Map<string, TermScores>>} of these terms and perhaps of others
   */
  async byTerm(terms) {
    // A query under way keeps the scores that it began with.
    if (this.#byTerm.size > KEPT) this.#byTerm = new Map();
    const kept = this.#byTerm;
    const missing = terms.filter((term) => !kept.has(term));
    const postings = await this.pieces.valuesByKey("terms", missing);
    const index = partialIndex(this.fields, postings);
    const title = this.fields.indexOf("title");
    for (const term of missing) {
      const lists = postings.get(term);
      const results = lists
        ? index.query((query) => query.term(term, { usePipeline: false }))
        : [];
      kept.set(term, {
        papers: new Map(results.map(({ ref, score }) => [Number(ref), score])),
        titles: lists ? numbers(lists[title]) : [],
      });
    }
    return kept;
  }
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
      numbers(lists[number]).forEach((paper, at) => {
        posting[field][paper] = {};
        const vector = (fieldVectors[`${field}/${paper}`] ??= new lunr.Vector());
        vector.elements.push(place, lists[number][2 * at + 1] / 1000);
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
