/**
 * Search in a built catalog, for pages and for programs: in a browser's page, a worker and Node.
 *
 *     const catalog = await openCatalog("https://example.org/catalog/");
 *     const { total, papers } = await catalog.search("few-shot prompt tuning", { limit: 10 });
 *
 * @module
 */
import { Columns } from "./counting.js";
import { matchingWords, passage } from "./passage.js";
import { Pieces } from "./pieces.js";
import { Ranker } from "./ranking.js";

/**
 * @typedef {"relevance" | "newest" | "title"} Sort
 * @typedef {import("./counting.js").Filters} Filters
 */

/**
 * @typedef {object} Options
 * @property {number} [limit] how many papers to return
 * @property {number} [offset] how many to leave out before
 * @property {Filters} [filters] for example `{topic: ["robotics"], year: ["2023", "2024"]}`
 * @property {Sort} [sort] equal ones stand newest first, then by title
 * @property {boolean} [facets] false leaves out the facets, and what they take to load
 */

/**
 * @typedef {object} Hit
 * @property {string} id its page is at `papers/<id>/`
 * @property {string} title plain text
 * @property {string} [html] the title as trusted HTML, where it holds mathematics
 * @property {string} [authors] in short
 * @property {number} [year]
 * @property {string} [venue]
 * @property {[string, string][]} topics ids and names
 * @property {[string, string][]} tags ids and names
 * @property {number} score 0 where nothing was asked for
 * @property {string} passage of the abstract; empty where there is none
 * @property {string[]} words folded words of title and passage that answer the query
 */

/**
 * @typedef {object} Answer
 * @property {number} total how many papers there are to page through
 * @property {Hit[]} papers the best, or those at the offset
 * @property {string[]} words words of the query that count, folded; none: it asks for all papers
 * @property {string[]} unknown those that no paper has, nor a word one letter away
 * @property {import("./ranking.js").Corrected[]} corrected words that are looked for by others, too
 * @property {Record<string, import("./counting.js").FacetValue[]>} [facets]
 * @property {Record<string, number>} [without] how many papers there would be if a facet had no
 *   choice
 */

/** A catalog that answers queries. */
export class Catalog {
  /** @param {Pieces} pieces */
  constructor(pieces) {
    this.pieces = pieces;
    this.ranker = new Ranker(pieces);
  }

  /** @returns {number} how many papers the catalog has */
  get size() {
    return this.pieces.manifest.papers;
  }

  /**
   * The papers that answer a query, best first; a query without a word asks for all.
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async search(query, options = {}) {
    const { limit = 10, offset = 0, filters = {}, sort = "relevance", facets = true } = options;
    const ranking = await this.ranker.rank(query);
    const scoreByPaper = new Map(ranking.hits.map(({ paper, score }) => [paper, score]));
    const asked = ranking.words.length > 0;
    const found = asked ? [...scoreByPaper.keys()] : [...Array(this.size).keys()];
    const needsColumns = facets || sort === "title" || Object.keys(filters).length > 0;
    const columns = needsColumns ? await this.#columns() : undefined;
    const { papers: passing, ...counts } = columns?.count(found, filters) ?? { papers: found };

    if (sort === "newest") passing.sort((a, b) => a - b);
    if (sort === "title" && columns) {
      passing.sort((a, b) => columns.rankByTitle[a] - columns.rankByTitle[b]);
    }
    const shown = passing.slice(offset, offset + limit);
    const cards = await this.pieces.valuesByKey("cards", shown);
    return {
      total: passing.length,
      papers: shown.map((paper) => hit(cards.get(paper), scoreByPaper.get(paper), ranking.terms)),
      words: ranking.words,
      unknown: ranking.unknown,
      corrected: ranking.corrected,
      ...(facets ? counts : {}),
    };
  }

  /** @returns {Promise<Columns>} */
  async #columns() {
    this.columns ??= new Columns(await this.pieces.facets());
    return this.columns;
  }
}

/**
 * @param {string | URL} siteUrl root of the built site; under Node also a folder or a file: URL
 * @returns {Promise<Catalog>}
 */
export async function openCatalog(siteUrl) {
  return new Catalog(await Pieces.open(siteUrl));
}

/**
 * @param {any} card
 * @param {number | undefined} score
 * @param {Map<string, number>} terms
 * @returns {Hit}
 */
function hit({ abstract = "", ...card }, score, terms) {
  const inAbstract = matchingWords(abstract, terms);
  const words = [...new Set([...matchingWords(card.title, terms), ...inAbstract])];
  const shown = { score: score ?? 0, passage: passage(abstract, words), words };
  return { topics: [], tags: [], ...card, ...shown };
}
