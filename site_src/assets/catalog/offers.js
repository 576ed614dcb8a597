/**
 * Offers: what a reader is told of a query besides its papers, as of words that were looked for by
 * other words, too.
 * @module
 */
import { IDENTIFIERS } from "./summary.js";
import { fold } from "./words.js";

/** @typedef {import("./seeking.js").Corrected} Corrected */

/**
 * @template {Node | string} Shown
 * @param {Corrected} corrected
 * @param {(word: string) => Shown} show makes of a word what stands for it in the sentence
 * @returns {(Shown | string)[]} a sentence
 */
export function offer({ word, papers, by: found }, show) {
  // A word that goes on from another one is found by it, too: it needs no mention of its own.
  const by = found.filter((one) => !found.some((other) => other !== one && one.startsWith(other)));
  if (papers === 0) return [`No paper has “${word}”; showing `, ...listed(by, "and", show), "."];
  const those = by.length === 1 ? "it" : "them";
  const end = `? Papers with ${those} are shown, too.`;
  return ["Did you mean ", ...listed(by, "or", show), end];
}

/**
 * All that there is to say of a query where there is no room for links.
 * @param {import("./search.js").Answer} answer
 * @param {string} query
 * @returns {string[]} sentences to stand on lines of their own, none where the papers tell enough
 */
export function remarks({ total, asks, words, unknown, corrected, notes, identified }, query) {
  if (identified && !identified.paper) {
    return [`No paper here has ${IDENTIFIERS[identified.kind]} ${identified.value}.`];
  }
  const said = [
    ...notes.map(({ text }) => text),
    ...corrected.map((one) => offer(one, (word) => `“${word}”`).join("")),
  ];
  if (!asks) return said.length > 0 ? said : ["These words are too common to search for."];
  if (total > 0) return said;
  const asked = `“${query.trim()}”`;
  const strange = words.length > 0 && unknown.length === words.length;
  return [strange ? `No paper has ${asked}.` : `No paper has all that ${asked} asks for.`, ...said];
}

/**
 * The query with a word replaced wherever it stands, all else left as it was typed.
 * @param {string} query
 * @param {string} word folded
 * @param {string} by
 * @returns {string}
 */
export function replaced(query, word, by) {
  return query.replace(/[\p{L}\p{N}\p{M}'\u2019]+/gu, (written) =>
    fold(written) === word ? by : written,
  );
}

/**
 * @template {Node | string} Shown
 * @param {string[]} words
 * @param {string} conjunction
 * @param {(word: string) => Shown} show
 * @returns {(Shown | string)[]}
 */
function listed(words, conjunction, show) {
  return words.flatMap((word, place) => {
    const last = place === words.length - 1;
    const before = place === 0 ? [] : [last ? ` ${conjunction} ` : ", "];
    return [...before, show(word)];
  });
}
