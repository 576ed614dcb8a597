/**
 * Loosening: what a reader can do where nothing is found, with one press for each.
 * @module
 */
import { NO_FILTERS } from "./address.js";
import { button, element, papers } from "./element.js";
import { FACETS, NAMES } from "./facets.js";
import { parse } from "./grammar.js";

/**
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {import("./address.js").State} State
 */

/**
 * @param {Answer} answer one without papers, its facets counted where something is chosen
 * @param {State} state
 * @param {(change: Partial<State>) => void} change
 * @returns {HTMLElement[]}
 */
export function loosening({ words, unknown, looser, without = {} }, state, change) {
  const { query, filters, like } = state;
  const clearWords = query.trim() ? [button("Clear the words", () => change({ query: "" }))] : [];
  if (words.length > 0 && unknown.length === words.length) {
    const advice = "Check the spelling, or try fewer or more general words.";
    return [element("p", {}, advice), ...clearWords];
  }
  const facets = FACETS.filter((facet) => filters[facet].length > 0);
  const ways = [
    ...looser.map(({ part, query, total }) => {
      const text = [`Without ${part}`, number(total)];
      return button(text, () => change({ query }));
    }),
    ...facets
      .filter((facet) => without[facet])
      .map((facet) => {
        const clear = () => change({ filters: { ...filters, [facet]: [] } });
        return button([anyOf(facet), number(without[facet] ?? 0)], clear);
      }),
  ];
  const parts = parse(query).nodes.length + facets.length + (like ? 1 : 0);
  const several = parts > 1 ? "To leave out one is not enough:" : "Try something more general:";
  const advice = ways.length > 0 ? "Loosen one of them:" : several;
  const clearFilters = button("Clear all filters", () => change({ filters: NO_FILTERS }));
  return [
    element("p", {}, advice),
    ...ways,
    // Where one facet alone has choices, it is known what comes without it.
    ...(facets.length > 1 ? [clearFilters] : []),
    ...clearWords,
    ...(like ? [button("Not only similar papers", () => change({ like: "" }))] : []),
  ];
}

/** @param {import("./facets.js").FacetName} facet */
function anyOf(facet) {
  return facet === "has" ? "With or without links" : `Any ${NAMES[facet][1]}`;
}

/** @param {number} total */
function number(total) {
  return element("small", {}, ` — ${papers(total)}`);
}
