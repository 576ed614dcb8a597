/**
 * Narrowing: of the papers found, those that pass the reader's choices, in the order asked for.
 * @module
 */
import { Columns } from "./counting.js";

/**
 * @typedef {import("./facets.js").FacetName} FacetName
 * @typedef {import("./facets.js").Filters} Filters
 */

/** Narrows down what queries find in one index; keeps the columns that it took to do so. */
export class Narrowing {
  /** @param {import("./pieces.js").Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.columns = new Columns(pieces.manifest.papers);
  }

  /**
   * @param {{papers: Uint32Array, asks: boolean, meant: Set<number>}} found
   * @param {import("./likeness.js").Likeness | undefined} like
   * @param {Filters} filters
   * @param {import("./search.js").Sort} sort
   * @param {readonly FacetName[]} counted
   * @returns {Promise<import("./counting.js").Counted>}
   */
  async narrow({ papers, asks, meant }, like, filters, sort, counted) {
    const has = (/** @type {string} */ name) => this.pieces.manifest.columns.includes(name);
    const names = /** @type {FacetName[]} */ (Object.keys(filters)).filter(
      (name) => filters[name]?.length && has(name),
    );
    const counting = counted.filter(has);
    await Promise.all([...new Set([...names, ...counting])].map((name) => this.#load(name)));
    const among = new Set(papers);
    const start = like ? like.papers.filter((paper) => !asks || among.has(paper)) : [...papers];
    const passed = Object.fromEntries(names.map((name) => [name, filters[name]]));
    const passing = this.columns.count(start, passed, counting);
    if (sort !== "relevance") {
      const rank = await this.#ranks(sort);
      // What is found by meaning alone comes after what has the words, in every order.
      const last = (/** @type {number} */ paper) => Number(meant.has(paper));
      passing.papers.sort((a, b) => last(a) - last(b) || rank(a) - rank(b) || a - b);
    }
    return passing;
  }

  /**
   * @param {"newest" | "title" | "listed"} sort
   * @returns {Promise<(paper: number) => number>} what stands first has the least
   */
  async #ranks(sort) {
    if (sort === "title") {
      const order = await this.pieces.column("by_title");
      const ranks = new Uint32Array(order.length);
      order.forEach((/** @type {number} */ paper, /** @type {number} */ rank) => {
        ranks[paper] = rank;
      });
      return (paper) => ranks[paper];
    }
    if (sort === "listed" && this.pieces.manifest.columns.includes("listing")) {
      await this.#load("listing");
      return (paper) => -this.columns.places("listing", paper).length;
    }
    return () => 0;
  }

  /** @param {FacetName} name */
  async #load(name) {
    if (!this.columns.has(name)) this.columns.add(name, await this.pieces.column(name));
  }
}
