/**
 * Choices: what stands below a search box to be chosen, as options of a listbox.
 * @module
 */
import { pageUrl } from "./client.js";
import { element, papers } from "./element.js";
import { highlightedTitle } from "./highlight.js";

/** Facets whose names are offered: the folder of their pages, and what one of them is. */
const OFFERED = Object.freeze({
  topic: { folder: "topics", one: "topic" },
  tag: { folder: "tags", one: "tag" },
  author: { folder: "authors", one: "author" },
});

/** How many labels and people are offered; the papers are what most readers come for. */
export const LABELS = 3;
const PEOPLE = 2;

/** @typedef {import("./naming.js").Named} Named */

let made = 0;

/**
 * The group of the papers found.
 * @param {import("./search.js").Hit[]} hits
 * @returns {HTMLElement[]} none without hits
 */
export function paperGroup(hits) {
  return group("Papers", hits.map(paper));
}

/**
 * The groups of the names found, tags before people.
 * @param {Named[]} names topics before tags before people
 * @returns {HTMLElement[]}
 */
export function nameGroups(names) {
  const of = (/** @type {string} */ facet) => names.filter((one) => one.facet === facet);
  const tags = of("tag");
  // A broad topic has the word of many a tag in its name: it leaves the tags their room.
  const topics = of("topic").slice(0, Math.max(1, LABELS - tags.length));
  return [
    ...group("Topics and tags", [...topics, ...tags].slice(0, LABELS).map(name)),
    ...group("Authors", of("author").slice(0, PEOPLE).map(name)),
  ];
}

/**
 * The way to the search page.
 * @param {number} total
 * @param {string} href
 * @returns {HTMLAnchorElement}
 */
export function wayToAll(total, href) {
  const text = total === 1 ? "Show it on the search page" : `All ${papers(total)}`;
  const key = element("kbd", { "aria-hidden": "true" }, "Enter");
  return option(href, "suggestions__all", element("span", {}, text), key);
}

/** @param {import("./search.js").Hit} hit */
function paper(hit) {
  const { authors, year, topics, reason } = hit;
  const topic = topics[0]?.[1];
  const facts = [
    authors && element("bdi", {}, authors),
    year ? String(year) : "",
    topic && element("span", { class: "suggestions__topic" }, topic),
  ].filter(Boolean);
  const separated = facts.flatMap((fact, place) => (place > 0 ? [" · ", fact] : [fact]));
  return option(
    pageUrl(`papers/${hit.id}/`),
    "suggestions__paper",
    element("span", { class: "suggestions__title" }, element("bdi", {}, highlightedTitle(hit))),
    element("small", {}, ...(reason ? [reason] : separated)),
  );
}

/** @param {Named} named */
function name({ facet, id, name: text, papers: count }) {
  const { folder, one } = OFFERED[/** @type {keyof typeof OFFERED} */ (facet)];
  return option(
    pageUrl(`${folder}/${id}/`),
    "suggestions__name",
    element("bdi", {}, text),
    " ",
    element("small", {}, `${one} · ${papers(count)}`),
  );
}

/**
 * @param {string} label
 * @param {HTMLElement[]} options
 * @returns {HTMLElement[]} none without options
 */
function group(label, options) {
  if (options.length === 0) return [];
  // The group's name says the same to a screen reader.
  const heading = element("p", { class: "suggestions__heading", "aria-hidden": "true" }, label);
  return [element("div", { role: "group", "aria-label": label }, heading, ...options)];
}

/**
 * @param {string} href
 * @param {string} kind its class
 * @param {...import("./element.js").Child} children
 * @returns {HTMLAnchorElement}
 */
function option(href, kind, ...children) {
  const id = `choice-${(made += 1)}`;
  const state = { role: "option", "aria-selected": "false", tabindex: -1 };
  return element("a", { href, id, class: kind, ...state }, ...children);
}
