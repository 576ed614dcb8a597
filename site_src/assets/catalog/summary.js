/**
 * What an answer amounts to, in one sentence.
 * @module
 */
import { papers } from "./element.js";

/**
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {import("./address.js").State} State
 */

/** What an identifier is called before its value. */
export const IDENTIFIERS = /** @type {Record<string, string>} */ ({
  doi: "the DOI",
  arxiv: "the arXiv id",
  url: "the address",
});

const COMMON = "these words are too common to search for";

/**
 * @param {Answer} answer
 * @param {State} state
 * @returns {string} plain text; a sentence with a full stop only where it is not about a number
 */
export function summary(answer, { query, filters }) {
  const { total, asks, words, unknown, like, identified } = answer;
  const asked = query.trim();
  const found = like ? `${papers(total)} similar to it` : papers(total);
  const filtered = like || Object.values(filters).some((choices) => choices.length > 0);
  if (identified && !identified.paper) {
    const missing = `No paper here has ${IDENTIFIERS[identified.kind]} ${identified.value}.`;
    return total > 0 ? `${missing} ${papers(total)} with some of its parts` : missing;
  }
  if (!/[\p{L}\p{N}]/u.test(asked)) return total === 0 ? "No paper has all of these filters" : found;
  if (!asks) return saysWords(query, answer.notes) ? `${found}; ${COMMON}` : found;
  const quoted = unknown.map((word) => `“${word}”`).join(", ");
  if (total === 0 && words.length > 0 && unknown.length === words.length) {
    return `No paper has ${quoted}`;
  }
  if (total === 0 && filtered) return `No paper for “${asked}” passes these filters`;
  if (total === 0) return `No paper has all that “${asked}” asks for`;
  return quoted ? `${found} for “${asked}”; none has ${quoted}` : `${found} for “${asked}”`;
}

/**
 * Whether a query has words besides operators and what was not understood of it.
 * @param {string} query
 * @param {import("./grammar.js").Note[]} notes
 */
function saysWords(query, notes) {
  const noted = (/** @type {number} */ at) => notes.some(({ from, to }) => from <= at && at < to);
  const words = [...query.matchAll(/[\p{L}\p{N}]+/gu)];
  return words.some(({ 0: word, index = 0 }) => !/^(?:AND|OR|NOT)$/.test(word) && !noted(index));
}
