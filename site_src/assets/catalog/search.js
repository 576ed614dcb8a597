/**
 * Search in a built catalog, for pages and for programs: in a browser's page, a worker and Node.
 *
 *     const catalog = await openCatalog("https://example.org/catalog/");
 *     const { total, papers } = await catalog.search("few-shot prompt tuning", { limit: 10 });
 *
 * @module
 */
import { hit } from "./cards.js";
import { FACETS } from "./facets.js";
import { identify } from "./identifiers.js";
import { Pieces } from "./pieces.js";
import { find } from "./request.js";
import { Seeker } from "./seeking.js";

/**
 * @typedef {"relevance" | "newest" | "title" | "listed"} Sort
 * @typedef {import("./facets.js").Filters} Filters
 * @typedef {import("./cards.js").Hit} Hit
 * @typedef {import("./facets.js").FacetName} FacetName
 */

/**
 * @typedef {object} Options
 * @property {number} [limit] how many papers to return
 * @property {number} [offset] how many to leave out before
 * @property {Filters} [filters] for example `{topic: ["robotics", "-vision"], year: ["2022.."]}`
 * @property {Sort} [sort] equal ones stand newest first, then by title
 * @property {boolean | FacetName[]} [facets] which to count; false: none, which loads least
 * @property {string} [like] id of a paper: only papers like it, most alike first
 */

/**
 * @typedef {object} Answer
 * @property {number} total how many papers there are to page through
 * @property {Hit[]} papers the best, or those at the offset
 * @property {string[]} words words of the query that count, folded
 * @property {boolean} asks whether the query asks for anything; if not, all papers answer it
 * @property {string[]} unknown words that no paper has, nor a word one letter away
 * @property {import("./seeking.js").Corrected[]} corrected words that are looked for by others, too
 * @property {import("./grammar.js").Note[]} notes what was not understood of the query
 * @property {Looser[]} looser parts of the query without which there are papers, if there are none
 * @property {string[]} columns facets that the catalog has values of, and "by_title"
 * @property {import("./identifiers.js").Identified} [identified] where the whole query is an identifier
 * @property {{id: string, title: string}} [like] the paper whose like was asked for, if there is one
 * @property {Partial<Record<FacetName, import("./facets.js").FacetValue[]>>} [facets]
 * @property {Partial<Record<FacetName, number>>} [without] how many papers there would be if a facet
 *   had no choice
 */

/** @typedef {{part: string, query: string, total: number}} Looser */

/** A catalog that answers queries. */
export class Catalog {
  /** @type {Map<string, Promise<import("./request.js").Found>>} */
  #foundByQuery = new Map();
  /** @type {Promise<import("./narrowing.js").Narrowing> | undefined} */
  #narrowing;

  /** @param {Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.seeker = new Seeker(pieces);
  }

  /** @returns {number} how many papers the catalog has */
  get size() {
    return this.pieces.manifest.papers;
  }

  /**
   * The papers that answer a query, best first; a query that asks for nothing has all.
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async search(query, options = {}) {
    const { limit = 10, offset = 0, facets = true } = options;
    const counted = facets === true ? FACETS : facets || [];
    const [found, like, identified] = await Promise.all([
      this.#found(query),
      this.#likeness(options.like),
      identify(this.pieces, query),
    ]);
    const { papers, ...counts } = await this.#narrowed(found, like, options, counted);
    const shown = papers.slice(offset, offset + limit);
    const cards = await this.pieces.rows("cards", shown);
    const { words, asks, unknown, corrected, notes } = found;
    return {
      total: papers.length,
      papers: shown.map((one) => hit(cards.get(one), one, found, like?.reasons.get(one))),
      words,
      asks,
      unknown,
      corrected,
      notes,
      looser: papers.length === 0 ? await this.#looser(query, found, like, options) : [],
      columns: this.pieces.manifest.columns,
      ...(identified && { identified }),
      ...(like && { like: like.paper }),
      ...(facets ? counts : {}),
    };
  }

  /**
   * Topics, tags, people and venues whose names have the words; the last may go on.
   * @param {string} query
   * @param {number} limit
   * @returns {Promise<import("./naming.js").Named[]>} topics before tags before people
   */
  async names(query, limit) {
    const { names } = await import("./naming.js");
    return names(this.pieces, query, limit);
  }

  /**
   * All papers that answer a query, in a format for other programs, one text each.
   * @param {"bibtex" | "ris" | "csv"} format
   * @param {string} query
   * @param {Options} [options]
   * @param {(share: number) => void} [onProgress] is told which share has come, up to 1
   * @returns {Promise<string[]>}
   */
  async exported(format, query, options = {}, onProgress = () => {}) {
    const like = await this.#likeness(options.like);
    const { papers } = await this.#narrowed(await this.#found(query), like, options, []);
    const size = this.pieces.manifest.rows[format];
    const pieces = new Set(papers.map((paper) => Math.floor(paper / size)));
    let come = 0;
    const report = () => onProgress((come += 1) / pieces.size);
    const rows = await this.pieces.rows(format, papers, report);
    return papers.map((paper) => rows.get(paper));
  }

  /**
   * @param {string} query
   * @returns {Promise<import("./request.js").Found>}
   */
  #found(query) {
    let found = this.#foundByQuery.get(query);
    if (found === undefined) {
      found = find(this.seeker, query);
      // Paging, sorting and filtering ask the same again; more than the latest is not worth it.
      this.#foundByQuery = new Map([[query, found]]);
      found.catch(() => this.#foundByQuery.delete(query));
    }
    return found;
  }

  /** @param {string} [id] */
  async #likeness(id) {
    if (!id) return undefined;
    const { likeness } = await import("./likeness.js");
    return likeness(this.seeker, id);
  }

  /**
   * The papers that pass the reader's choices, in the order asked for.
   * @param {import("./request.js").Found} found
   * @param {import("./likeness.js").Likeness | undefined} like
   * @param {Options} options
   * @param {readonly FacetName[]} counted
   * @returns {Promise<Partial<import("./counting.js").Counted> & {papers: number[]}>}
   */
  async #narrowed(found, like, { filters = {}, sort = "relevance" }, counted) {
    const free = !like && sort === "relevance" && Object.values(filters).flat().length === 0;
    if (free && counted.length === 0) return { papers: Array.from(found.papers) };
    this.#narrowing ??= import("./narrowing.js").then(
      ({ Narrowing }) => new Narrowing(this.pieces),
    );
    return (await this.#narrowing).narrow(found, like, filters, sort, counted);
  }

  /**
   * @param {string} query
   * @param {import("./request.js").Found} found
   * @param {import("./likeness.js").Likeness | undefined} like
   * @param {Options} options
   * @returns {Promise<Looser[]>}
   */
  async #looser(query, { parts }, like, options) {
    const looser = parts.map(async ({ from, to }) => {
      const rest = `${query.slice(0, from).trimEnd()} ${query.slice(to).trimStart()}`.trim();
      const { papers } = await this.#narrowed(await find(this.seeker, rest), like, options, []);
      return { part: query.slice(from, to), query: rest, total: papers.length };
    });
    return (await Promise.all(looser)).filter((one) => one.total > 0 && one.query);
  }
}

/**
 * @param {string | URL} siteUrl root of the built site; under Node also a folder or a file: URL
 * @param {RequestCache} [cache] "reload" asks for the newest build, past the browser's cache
 * @returns {Promise<Catalog>}
 */
export async function openCatalog(siteUrl, cache) {
  return new Catalog(await Pieces.open(siteUrl, cache));
}
