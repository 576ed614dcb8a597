/**
 * The query language: what a reader types, as a tree of what papers must have.
 *
 *     query = { chain }
 *     chain = item { "OR" item }
 *     item  = ["-"] ( "(" query ")" | name ":" item | phrase | prefix | words )
 *
 * Nothing is refused: what makes no sense is read as the words it is made of, and a note says so.
 * @module
 */
import { tokens } from "./tokens.js";
import { fold } from "./words.js";

/** The fields that a query can name, each with an example of what may follow. */
export const FIELDS = Object.freeze({
  title: "robust",
  abstract: '"weak labels"',
  author: "lovelace",
  tag: "transformers",
  topic: "vision",
  venue: "acl",
  year: "2022..2024",
  doi: "10.1000/182",
  arxiv: "1706.03762",
  has: "code",
});

/** Parentheses within each other: nobody needs more, and a browser's stack ends somewhere. */
const DEEPEST = 20;

/**
 * @typedef {{from: number, to: number}} Span where it stands in the query
 * @typedef {Span & {text: string}} Note something that was not understood, in plain words
 * @typedef {Span & {type: "words" | "phrase" | "prefix", text: string, open: boolean}} Text
 *   open: the reader may still be typing its last word
 * @typedef {Span & {type: "field", field: string, node: Node}} Field
 * @typedef {Span & {type: "years", first: number, last: number}} Years
 * @typedef {Span & {type: "value", field: string, value: string}} Value
 * @typedef {Span & {type: "not", node: Node}} Not
 * @typedef {Span & {type: "and" | "or", nodes: Node[]}} Junction
 * @typedef {Text | Field | Years | Value | Not | Junction} Node
 * @typedef {import("./tokens.js").Token} Token
 */

/**
 * @param {string} query
 * @returns {{nodes: Node[], notes: Note[]}} what papers must have all of, though of words that
 *   stand by themselves one is enough; and what was not understood, from left to right
 */
export function parse(query) {
  const parser = new Parser(query);
  // Parentheses around nothing but words, as titles have them, ask for no more than the words.
  const nodes = parser.list(0).flatMap((node) =>
    node.type === "and" && node.nodes.every(({ type }) => type === "words") ? node.nodes : [node],
  );
  return { nodes: joined(nodes, query), notes: parser.notes.sort((a, b) => a.from - b.from) };
}

/** Reads one query from left to right. */
class Parser {
  /** @type {Note[]} */
  notes = [];
  #at = 0;

  /** @param {string} query */
  constructor(query) {
    this.query = query;
    this.tokens = tokens(query);
    /** Whether the reader may still be typing the last word, and it is one to have. */
    this.typing = /[\p{L}\p{N}\p{M}]$/u.test(query);
  }

  /**
   * What stands before the end, or before the parenthesis that closes the list.
   * @param {number} depth how many parentheses are open
   * @returns {Node[]}
   */
  list(depth) {
    const nodes = [];
    while (this.#at < this.tokens.length && !(depth > 0 && this.#sign() === ")")) {
      const node = this.#chain(depth);
      if (node) nodes.push(node);
    }
    return joined(nodes, this.query);
  }

  /**
   * @param {number} depth
   * @returns {Node | undefined} nothing where nothing is asked for, here and below
   */
  #chain(depth) {
    const nodes = [this.#sign() === "OR" ? undefined : this.#item(depth)];
    while (this.#sign() === "OR") {
      const or = this.tokens[this.#at++];
      nodes.push(this.#startsItem() ? this.#item(depth) : undefined);
      if (nodes.slice(-2).includes(undefined)) this.#note(or, "OR needs something on both sides.");
    }
    const stated = /** @type {Node[]} */ (nodes.filter((node) => node !== undefined));
    const { length } = stated;
    if (length < 2) return stated[0];
    return { type: "or", nodes: stated, from: stated[0].from, to: stated[length - 1].to };
  }

  #startsItem() {
    return !["OR", ")", undefined].includes(this.#sign());
  }

  /**
   * @param {number} depth
   * @returns {Node | undefined}
   */
  #item(depth) {
    const token = this.tokens[this.#at++];
    const { sign } = token;
    if (sign === "-") return this.#not(token, depth);
    if (sign === "(") return this.#group(token, depth);
    if (sign === ":") return this.#field(token, depth);
    if (sign !== ")") return this.#text(token);
    this.#note(token, "This parenthesis closes nothing; it is left out.");
    return undefined;
  }

  /**
   * @param {Token} token
   * @param {number} depth
   * @returns {Not | undefined}
   */
  #not({ from }, depth) {
    while (this.#sign() === "-") this.#at += 1;
    const { typing } = this;
    this.typing = false;
    const node = this.#startsItem() ? this.#item(depth) : undefined;
    this.typing = typing;
    return node && { type: "not", node, from, to: node.to };
  }

  /**
   * @param {Token} token
   * @param {number} depth
   * @returns {Junction | undefined}
   */
  #group(token, depth) {
    if (depth === DEEPEST) {
      this.#note(token, "There are too many parentheses within each other; this one is left out.");
      return undefined;
    }
    const nodes = this.list(depth + 1);
    const end = this.tokens[this.#at++];
    if (!end) this.#note(token, "This parenthesis is not closed; it goes on to the end.");
    const span = { from: token.from, to: end?.to ?? this.query.length };
    return nodes.length > 0 ? { type: "and", nodes, ...span } : undefined;
  }

  /**
   * @param {Token} token
   * @param {number} depth
   * @returns {Node | undefined}
   */
  #field(token, depth) {
    const { text: field, value, from, to } = token;
    const name = { ...token, text: this.query.slice(from, from + field.length) };
    const touches = this.tokens[this.#at]?.from === to;
    const example = FIELDS[/** @type {keyof typeof FIELDS} */ (field)];
    if (example === undefined) {
      // Titles have capitals before a colon that nothing parts from what follows: "FastRef:Fast".
      if (touches && name.text === field) {
        this.#note(token, `There is no field “${field}:”; its words are looked for.`);
      }
      return this.#text(name);
    }
    const wrong = `${field}: needs a value right after it, as in ${field}:${example}`;
    if (value !== undefined) {
      const node = field === "year" ? years(value) : value && { type: "value", field, value };
      if (node) return /** @type {Node} */ ({ ...node, from, to });
      this.#note(token, wrong);
      return this.#text(value ? { ...token, text: `${name.text} ${value}` } : name);
    }
    if (touches && this.#startsItem() && this.#sign() !== "-" && this.#sign() !== ":") {
      const node = this.#item(depth);
      return node && { type: "field", field, node, from, to: node.to };
    }
    this.#note(token, wrong);
    return this.#text(name);
  }

  /**
   * @param {Token} token
   * @returns {Text | undefined}
   */
  #text({ sign, text, closed, from, to }) {
    // An apostrophe may be a letter, too, but of no word.
    if (!/[\p{L}\p{N}]/u.test(fold(text))) return undefined;
    const open = this.typing && to === this.query.length;
    if (sign === "phrase") {
      const note = "The quotation mark has no partner; the phrase goes on to the end.";
      if (!closed) this.#note({ from, to }, note);
      return { type: "phrase", text, open: !closed && open, from, to };
    }
    if (!/[\p{L}\p{N}]\*$/u.test(text)) return { type: "words", text, open, from, to };
    const prefix = text.slice(0, -1).replace(/^[^\p{L}\p{N}]+/u, "");
    if (prefix.length > 1) return { type: "prefix", text: prefix, open: false, from, to };
    this.#note({ from, to }, "* needs two letters or more before it.");
    return { type: "words", text: prefix, open: false, from, to };
  }

  #sign() {
    return this.tokens[this.#at]?.sign;
  }

  /**
   * @param {Span} span
   * @param {string} text
   */
  #note({ from, to }, text) {
    this.notes.push({ text, from, to });
  }
}

/**
 * @param {string} value "2022", "2022..2024", "2022-2024", "2022.." or "..2024"
 * @returns {{type: "years", first: number, last: number} | undefined}
 */
function years(value) {
  const [, first, range, last] = value.match(/^(\d{4})?(\.\.\.?|[-\u2013])?(\d{4})?$/u) ?? [];
  if (!first && !last) return undefined;
  if (first && last && !range) return undefined;
  const ends = [Number(first ?? 0), range ? Number(last ?? 9999) : Number(first ?? last)];
  return { type: "years", first: Math.min(...ends), last: Math.max(...ends) };
}

/**
 * Words that stand beside each other as one node: they may be parts of one compound.
 * @param {Node[]} nodes
 * @param {string} query
 * @returns {Node[]}
 */
function joined(nodes, query) {
  /** @type {Node[]} */
  const found = [];
  for (const node of nodes) {
    const before = found[found.length - 1];
    if (node.type === "words" && before?.type === "words") {
      const { from } = before;
      found[found.length - 1] = { ...node, from, text: query.slice(from, node.to) };
    } else {
      found.push(node);
    }
  }
  return found;
}
