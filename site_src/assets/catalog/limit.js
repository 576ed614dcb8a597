/**
 * The limit of a query: of a pasted text only the beginning counts, since each word has to be looked
 * up in a piece of the index.
 * @module
 */
import { isStopWord } from "./terms.js";
import { fold } from "./words.js";

/** @typedef {import("./grammar.js").Node} Node */

/** So many words, stop words not counted, say what a reader looks for. */
const MOST = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019]*/gu;

/**
 * A query without the words after the first ones; what is not a word stays.
 * @param {ReturnType<typeof import("./grammar.js").parse>} query
 * @returns {ReturnType<typeof import("./grammar.js").parse>}
 */
export function limited({ nodes, notes }) {
  let count = 0;
  /** @type {import("./grammar.js").Span | undefined} */
  let rest;
  /** @type {(node: Node) => Node[]} */
  const kept = (node) => {
    if ("nodes" in node) {
      const left = node.nodes.flatMap(kept);
      return left.length > 0 ? [{ ...node, nodes: left }] : [];
    }
    if (node.type === "not" || node.type === "field") {
      return kept(node.node).map((inner) => ({ ...node, node: inner }));
    }
    if (node.type === "years" || node.type === "value") return [node];
    const start = node.type === "phrase" ? node.from + 1 : node.from;
    for (const { 0: word, index } of node.text.matchAll(WORD)) {
      if (!isStopWord(fold(word))) count += 1;
      if (count <= MOST) continue;
      rest = { from: rest?.from ?? start + index, to: node.to };
      const text = node.text.slice(0, index);
      return /\p{L}|\p{N}/u.test(text) ? [{ ...node, text, open: false, to: start + index }] : [];
    }
    return [node];
  };
  const left = nodes.flatMap(kept);
  if (rest === undefined) return { nodes, notes };
  const note = { text: `Only the first ${MOST} words count.`, ...rest };
  return { nodes: left, notes: [...notes, note].sort((a, b) => a.from - b.from) };
}
