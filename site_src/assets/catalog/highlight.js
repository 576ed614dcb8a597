/**
 * Highlights: text with the words that answer a query marked.
 * @module
 */
import { fold } from "./words.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019]*/gu;

/**
 * The stretches of a text that consist of given words; neighbours count as one stretch.
 * @param {string} text
 * @param {Set<string>} words folded
 * @returns {[number, number][]} where each begins and ends
 */
export function stretches(text, words) {
  /** @type {[number, number][]} */
  const found = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.has(fold(word))) continue;
    const end = index + word.length;
    const before = found[found.length - 1];
    if (before && /^[ -]$/.test(text.slice(before[1], index))) before[1] = end;
    else found.push([index, end]);
  }
  return found;
}

/**
 * @param {string} text
 * @param {Set<string>} words folded
 * @returns {DocumentFragment}
 */
export function highlighted(text, words) {
  const fragment = new DocumentFragment();
  let at = 0;
  for (const [start, end] of stretches(text, words)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    fragment.append(text.slice(at, start), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}

/**
 * A title with its matches marked, mathematics left as it is.
 * @param {{title: string, html?: string, words: string[]}} hit its HTML is our own build's
 * @returns {DocumentFragment}
 */
export function highlightedTitle({ title, html, words }) {
  const wanted = new Set(words);
  if (html === undefined) return highlighted(title, wanted);
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const node of [...template.content.childNodes]) {
    if (node instanceof Text) node.replaceWith(highlighted(node.data, wanted));
  }
  return template.content;
}
