/**
 * Facets: which hits pass the reader's choices, and how many each further choice would show.
 * @module
 */

/** The facets, in the order of the page. */
export const FACETS = /** @type {const} */ (["topic", "tag", "year"]);

/**
 * @typedef {(typeof FACETS)[number]} FacetName
 * @typedef {Partial<Record<FacetName, string[]>>} Filters ids of the values chosen; a paper needs
 *   one of each facet's
 * @typedef {{id: string, name: string, count: number, chosen: boolean}} FacetValue
 */

/**
 * @typedef {object} Counted
 * @property {number[]} papers those that pass all facets, in the order given
 * @property {Record<FacetName, FacetValue[]>} facets what would be shown if the facet had this
 *   choice only; most papers first, years newest first; values without papers only where chosen
 * @property {Record<FacetName, number>} without how many would pass if the facet had no choice
 */

/** The columns of a catalog's facets, by paper number. */
export class Columns {
  /** @param {any} facets what `generator.search.cards.columns` writes */
  constructor({ topic, tag, year, by_title: byTitle }) {
    const years = [...new Set(year)].filter((value) => value !== null).sort((a, b) => b - a);
    const placeByYear = new Map(years.map((value, place) => [value, place]));
    /** @type {Record<FacetName, {values: [string, string][], papers: number[][]}>} */
    this.byFacet = {
      topic,
      tag,
      year: {
        values: years.map((value) => [String(value), String(value)]),
        papers: year.map((/** @type {number | null} */ value) =>
          value === null ? [] : [placeByYear.get(value)],
        ),
      },
    };
    /** Paper number -> its rank by title. */
    this.rankByTitle = new Uint32Array(byTitle.length);
    byTitle.forEach((/** @type {number} */ paper, /** @type {number} */ rank) => {
      this.rankByTitle[paper] = rank;
    });
  }

  /**
   * @param {number[]} papers
   * @param {Filters} filters
   * @returns {Counted}
   */
  count(papers, filters) {
    const sieves = FACETS.map((facet) => {
      const { values, papers: places } = this.byFacet[facet];
      const ids = new Set(filters[facet] ?? []);
      const chosen = values.map(([id]) => ids.has(id));
      const counts = values.map(() => 0);
      return { facet, values, places, chosen, counts, open: ids.size === 0, without: 0 };
    });
    const passing = papers.filter((paper) => {
      const failed = sieves.filter(
        ({ places, chosen, open }) => !open && !places[paper].some((place) => chosen[place]),
      );
      if (failed.length > 1) return false;
      // A facet's own choice does not restrict what the facet counts.
      for (const sieve of failed.length === 1 ? failed : sieves) {
        sieve.without += 1;
        for (const place of sieve.places[paper]) sieve.counts[place] += 1;
      }
      return failed.length === 0;
    });
    const facets = sieves.map(({ facet, values, chosen, counts }) => [
      facet,
      values
        .map(([id, name], place) => ({ id, name, count: counts[place], chosen: chosen[place] }))
        .filter(({ count, chosen }) => count > 0 || chosen)
        // Values stand by name or newest year in the columns, and sorting keeps that for equals.
        .sort((a, b) => (facet === "year" ? 0 : b.count - a.count)),
    ]);
    return {
      papers: passing,
      facets: Object.fromEntries(facets),
      without: Object.fromEntries(sieves.map(({ facet, without }) => [facet, without])),
    };
  }
}
