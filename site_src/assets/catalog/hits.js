/**
 * The list of hits on the search page.
 * @module
 */
import { pageUrl } from "./client.js";
import { element } from "./element.js";
import { highlighted, highlightedTitle } from "./highlight.js";

const TAGS_SHOWN = 4;

/**
 * @param {import("./search.js").Hit} hit
 * @returns {HTMLLIElement}
 */
export function listItem(hit) {
  const facts = [hit.authors, hit.venue, hit.year].filter(Boolean).join(" · ");
  const labels = [
    ...hit.topics.map(([id, name]) => label(`topics/${id}/`, name, { "data-topic": true })),
    ...hit.tags.slice(0, TAGS_SHOWN).map(([id, name]) => label(`tags/${id}/`, name, {})),
  ];
  return element(
    "li",
    {},
    element("h2", {}, element("a", { href: pageUrl(`papers/${hit.id}/`) }, highlightedTitle(hit))),
    facts && element("p", { class: "facts" }, facts),
    hit.passage &&
      element("p", { class: "snippet" }, highlighted(hit.passage, new Set(hit.words))),
    element("p", { class: "tags" }, ...labels.flat()),
  );
}

/**
 * @param {string} address
 * @param {string} name
 * @param {Record<string, boolean>} attributes
 */
function label(address, name, attributes) {
  return [element("a", { href: pageUrl(address), ...attributes }, name), " "];
}
