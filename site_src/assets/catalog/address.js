/**
 * The state of the search page and the part of its address that says it.
 * @module
 */
import { FACETS, years } from "./facets.js";

/** How many hits are shown at first, and more each time. */
export const PAGE = 10;

/** So many hits are loaded at once where an address asks for them, and never more. */
const MOST = 1000;

const SORTS = /** @type {const} */ (["relevance", "newest", "title", "listed"]);
const VIEWS = /** @type {const} */ (["comfortable", "compact"]);

/** What may stand in an address as it is, though a form would escape it: ":", ",", "/", "@". */
const READABLE = /%(?:3A|2C|2F|40)/g;

/**
 * @typedef {import("./facets.js").FacetName} FacetName
 * @typedef {Record<FacetName, string[]>} Chosen choices as `counting` takes them, in the order of
 *   choosing
 */

/**
 * @typedef {object} State
 * @property {string} query as typed
 * @property {Chosen} filters
 * @property {(typeof SORTS)[number]} sort
 * @property {(typeof VIEWS)[number]} view
 * @property {string} like id of the paper that hits are to be similar to, or empty
 * @property {number} shown how many hits are shown, a multiple of `PAGE`
 */

/** Nothing chosen in any facet. */
export const NO_FILTERS = Object.freeze(
  /** @type {Chosen} */ (/** @type {object} */ (Object.fromEntries(FACETS.map((facet) => [facet, []])))),
);

/**
 * @param {string} search "?q=weak+superv&topic=robotics"; what makes no sense is left out
 * @returns {State}
 */
export function parse(search) {
  const parameters = new URLSearchParams(search);
  const filters = FACETS.map((facet) => {
    const sensible = parameters
      .getAll(facet)
      .filter((choice) => !["", "-"].includes(choice) && (facet !== "year" || isYears(choice)));
    return [facet, sensible.reduce(including, [])];
  });
  const shown = Math.ceil(Number(parameters.get("shown")) / PAGE) * PAGE;
  return {
    query: parameters.get("q") ?? "",
    filters: Object.fromEntries(filters),
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? "relevance",
    view: VIEWS.find((view) => view === parameters.get("view")) ?? "comfortable",
    like: parameters.get("like") ?? "",
    shown: shown > 0 ? Math.min(shown, MOST) : PAGE,
  };
}

/**
 * @param {State} state
 * @returns {string} what `parse` reads back; empty where nothing is chosen
 */
export function format({ query, filters, sort, view, like, shown }) {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  if (like) parameters.set("like", like);
  for (const facet of FACETS) for (const id of filters[facet]) parameters.append(facet, id);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (view !== "comfortable") parameters.set("view", view);
  if (shown !== PAGE) parameters.set("shown", String(shown));
  const search = String(parameters).replace(READABLE, decodeURIComponent);
  return search && `?${search}`;
}

/**
 * The filters with one choice more, or one less where it was there.
 * @param {Chosen} filters
 * @param {FacetName} facet
 * @param {string} choice "robotics"; "-robotics" takes the place of "robotics", and the reverse
 * @returns {Chosen}
 */
export function toggled(filters, facet, choice) {
  const choices = filters[facet];
  const next = choices.includes(choice)
    ? choices.filter((other) => other !== choice)
    : including(choices, choice);
  return { ...filters, [facet]: next };
}

/**
 * @param {string[]} choices
 * @param {string} choice
 */
function including(choices, choice) {
  const opposite = choice.startsWith("-") ? choice.slice(1) : `-${choice}`;
  return [...choices.filter((other) => other !== choice && other !== opposite), choice];
}

/** @param {string} choice */
function isYears(choice) {
  const [from, to] = years(choice) ?? [1, 0];
  return from <= to;
}
