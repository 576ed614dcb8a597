/**
 * Facets: the ways in which hits are sorted apart, and how a choice among them is written.
 * @module
 */

/** The facets, in the order of the page. */
export const FACETS = /** @type {const} */ (
  ["topic", "tag", "year", "venue", "author", "has", "listing"]
);

/**
 * @typedef {(typeof FACETS)[number]} FacetName
 * @typedef {Partial<Record<FacetName, string[]>>} Filters what is chosen: "robotics" chooses a
 *   value and "-robotics" excludes it; for years also "2022..2024", "2022.." and "..2020". A paper
 *   needs one of each facet's choices, and none of what is excluded.
 */

/**
 * @typedef {object} FacetValue
 * @property {string} id
 * @property {string} name
 * @property {string} [kind] of a tag
 * @property {number} count how many papers would be shown if the facet had this choice only; of an
 *   excluded value, how many papers that takes away
 * @property {boolean} chosen
 * @property {boolean} excluded
 */

/**
 * What a facet is called above its values, and what one of them is called in a sentence.
 * @type {Record<FacetName, [title: string, noun: string]>}
 */
export const NAMES = {
  topic: ["Topic", "topic"],
  tag: ["Tag", "tag"],
  year: ["Year", "year"],
  venue: ["Venue", "venue"],
  author: ["Author", "author"],
  has: ["Comes with", "link"],
  listing: ["Listing", "listing"],
};

/**
 * The years from one to another, both included, that a choice of the facet names.
 * @param {string} choice "2022", "2022..2024", "2022.." or "..2020"; with "-" before it, too
 * @returns {[from: number, to: number] | undefined} open ends are infinite
 */
export function years(choice) {
  const [, only, from, to] = /^-?(?:(\d+)|(\d*)\.\.(\d*))$/.exec(choice) ?? [];
  if (only) return [Number(only), Number(only)];
  if (!from && !to) return undefined;
  return [from ? Number(from) : -Infinity, to ? Number(to) : Infinity];
}

/**
 * A choice of years as a reader says it: "2022", "2019–2022", "since 2022", "until 2020".
 * @param {string} choice what `years` reads, without "-"
 * @returns {string}
 */
export function yearsText(choice) {
  const [from, to] = years(choice) ?? [];
  if (from === undefined || to === undefined) return choice;
  if (from === to) return String(from);
  if (to === Infinity) return `since ${from}`;
  return from === -Infinity ? `until ${to}` : `${from}–${to}`;
}
