/**
 * The list of hits on the search page.
 * @module
 */
import { pageUrl } from "./client.js";
import { element } from "./element.js";
import { highlighted, highlightedTitle } from "./highlight.js";

const TAGS_SHOWN = 4;

/**
 * What a link to the papers like one has for attributes.
 * @callback Similar
 * @param {import("./search.js").Hit} hit
 * @returns {Record<string, import("./element.js").Attribute>}
 */

/**
 * @param {import("./search.js").Hit} hit
 * @param {Similar} similar
 * @returns {HTMLLIElement}
 */
export function listItem(hit, similar) {
  const { id, title, authors, venue, year, code, reason, passage } = hit;
  const facts = Object.entries({ authors, venue, year }).filter(([, fact]) => fact);
  const labels = [
    ...hit.topics.map(([id, name]) => label(`topics/${id}/`, name, { "data-topic": true })),
    ...hit.tags.slice(0, TAGS_SHOWN).map(([id, name]) => label(`tags/${id}/`, name, {})),
  ];
  const alike = { ...similar(hit), "aria-label": `Similar to ${title}` };
  return element(
    "li",
    {},
    element(
      "h2",
      { dir: "auto" },
      element("a", { href: pageUrl(`papers/${id}/`) }, highlightedTitle(hit)),
    ),
    facts.length > 0 &&
      element(
        "p",
        { class: "facts" },
        ...facts.map(([name, fact], place) =>
          element("span", { "data-fact": name }, `${place > 0 ? " · " : ""}${fact}`),
        ),
      ),
    reason && element("p", { class: "reason" }, reason),
    passage &&
      element("p", { class: "snippet", dir: "auto" }, highlighted(passage, new Set(hit.words))),
    element(
      "div",
      { class: "hit-end" },
      element("p", { class: "tags" }, ...labels.flat()),
      element(
        "p",
        { class: "hit-ways" },
        code && element("a", { href: code, "aria-label": `Code of ${title}` }, "Code"),
        element("a", alike, "Similar"),
      ),
    ),
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
