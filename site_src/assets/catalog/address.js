/**
 * The state of the search page and the part of its address that says it.
 * @module
 */
import { FACETS } from "./counting.js";

/** How many hits are shown at first, and more each time. */
export const PAGE = 10;

/**
 * @typedef {object} State
 * @property {string} query as typed
 * @property {Record<import("./counting.js").FacetName, string[]>} filters ids chosen, in the order
 *   of choosing
 * @property {import("./search.js").Sort} sort
 * @property {number} shown how many hits are shown, a multiple of `PAGE`
 */

const SORTS = /** @type {const} */ (["relevance", "newest", "title"]);

/**
 * @param {string} search "?q=weak+superv&topic=robotics"; what makes no sense is left out
 * @returns {State}
 */
export function parse(search) {
  const parameters = new URLSearchParams(search);
  const chosen = (/** @type {string} */ facet) =>
    [...new Set(parameters.getAll(facet))].filter((id) => id !== "");
  const shown = Math.ceil(Number(parameters.get("shown")) / PAGE) * PAGE;
  return {
    query: parameters.get("q") ?? "",
    filters: { topic: chosen("topic"), tag: chosen("tag"), year: chosen("year") },
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "relevance",
    shown: shown > 0 && shown <= 1000 ? shown : PAGE,
  };
}

/**
 * @param {State} state
 * @returns {string} what `parse` reads back; empty where nothing is chosen
 */
export function format({ query, filters, sort, shown }) {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  for (const facet of FACETS) for (const id of filters[facet]) parameters.append(facet, id);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (shown !== PAGE) parameters.set("shown", String(shown));
  const search = String(parameters);
  return search && `?${search}`;
}
