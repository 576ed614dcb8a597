/**
 * Names: topics, tags, people and venues that a reader may mean.
 * @module
 */
import { compounds } from "./words.js";

/** @typedef {{facet: string, id: string, name: string, papers: number}} Named */

/** In which order they are shown. */
const ORDER = ["topic", "tag", "author", "venue"];

/**
 * @param {import("./pieces.js").Pieces} pieces
 * @param {string} query
 * @param {number} limit of each facet
 * @returns {Promise<Named[]>} of each facet those with all words in the name that is shown first,
 *   before those that another name has brought here, then those with most papers
 */
export async function names(pieces, query, limit) {
  const words = compounds(query).flat();
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  if (longest.length < 2) return [];
  /** @type {Map<string, Named & {own: number}>} */
  const found = new Map();
  for (const [, rows] of await pieces.startingWith("names", longest)) {
    for (const [facet, id, name, papers] of rows) {
      const parts = compounds(name).flat();
      const has = (/** @type {string} */ word) => parts.some((part) => part.startsWith(word));
      if (words.every((word) => word === longest || has(word))) {
        found.set(`${facet}/${id}`, { facet, id, name, papers, own: Number(has(longest)) });
      }
    }
  }
  return ORDER.flatMap((facet) =>
    [...found.values()]
      .filter((one) => one.facet === facet)
      .sort((a, b) => b.own - a.own || b.papers - a.papers || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(({ own, ...one }) => one),
  );
}
