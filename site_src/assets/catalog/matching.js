/**
 * Matching: which papers have what a part of a query asks for, yes or no.
 * @module
 */
import { identifierKey, keysFor } from "./identifiers.js";
import { phraseHolders, prefixHolders } from "./places.js";
import { wholeHolders } from "./seeking.js";
import { isStopWord, stem } from "./terms.js";
import { compounds, fold } from "./words.js";

/**
 * @typedef {import("./grammar.js").Node} Node
 * @typedef {import("./grammar.js").Text} Text
 * @typedef {import("./seeking.js").Sought} Sought
 */

/**
 * Fields of words in a query, and the field of the index that each asks.
 * @type {Record<string, string | undefined>}
 */
const WORD_FIELDS = { title: "title", abstract: "abstract", author: "authors" };

/**
 * Fields of names in a query. The index has more writings of them, each word by itself.
 * @type {Record<string, string | undefined>}
 */
const NAME_FIELDS = { tag: "tags", topic: "topics", venue: "venue" };

/** Tells what papers of one index match. */
export class Matcher {
  /**
   * @param {import("./seeking.js").Seeker} seeker
   * @param {(node: Text) => Promise<Sought>} seek what the words of a node stand for
   */
  constructor(seeker, seek) {
    this.seeker = seeker;
    this.pieces = seeker.pieces;
    this.seek = seek;
  }

  /**
   * @param {Node} node
   * @param {string} [field] that it stands in
   * @returns {Promise<Uint8Array>} by paper: 1 where it matches
   */
  async match(node, field) {
    switch (node.type) {
      case "not":
        return (await this.match(node.node, field)).map((has) => 1 - has);
      case "and":
      case "or": {
        const masks = await Promise.all(node.nodes.map((one) => this.match(one, field)));
        const join = node.type === "and" ? Math.min : Math.max;
        return masks.reduce((mask, other) => mask.map((has, paper) => join(has, other[paper])));
      }
      case "field":
        return this.match(node.node, node.field);
      case "years":
        return this.#column("year", ([id]) => node.first <= Number(id) && Number(id) <= node.last);
      case "value": {
        if (node.field === "has") return this.#column("has", ([id]) => id === fold(node.value));
        const stated = `${node.field}:${node.value}`;
        const key = identifierKey(node.value) ?? identifierKey(stated) ?? stated;
        return this.#mask((await this.pieces.valuesByKey("identifiers", keysFor(key))).values());
      }
      default:
        if (field !== undefined && NAME_FIELDS[field]) return this.#named(node, field);
        return this.#written(node, WORD_FIELDS[field ?? ""]);
    }
  }

  /**
   * A word that papers have stands for itself alone, even if it may be going on.
   * @param {Text} node
   * @param {string | undefined} field of the index
   */
  async #written(node, field) {
    const { type, text, open } = node;
    if (type === "prefix") return this.#mask(await prefixHolders(this.pieces, text, field));
    const sought = type === "words" ? await this.seeker.seek(text, {}) : undefined;
    if (sought && sought.words.length > 0) {
      const holders = wholeHolders(sought, field);
      return this.#mask(holders.length > 0 ? holders : wholeHolders(await this.seek(node), field));
    }
    const phrase = field === "authors" ? text.replace(/^([^,]+),(.+)$/u, "$2 $1") : text;
    const holders = await phraseHolders(this.pieces, phrase, field, false);
    if (holders.size > 0 || !open) return this.#mask(holders);
    return this.#mask(await phraseHolders(this.pieces, phrase, field, open));
  }

  /**
   * The papers with a topic, tag or venue that has the words in its name.
   * @param {Text} node
   * @param {string} field
   * @returns {Promise<Uint8Array>}
   */
  async #named(node, field) {
    const { type, text } = node;
    if (node.open) {
      const whole = await this.#named({ ...node, open: false }, field);
      if (whole.includes(1)) return whole;
    }
    const written = compounds(text).flat();
    const counting = type === "words" ? written.filter((word) => !isStopWord(word)) : [];
    const wanted = counting.length > 0 ? counting : written;
    const begins = node.open || type === "prefix";
    const meets = (/** @type {string} */ word, /** @type {number} */ at) =>
      begins && at === wanted.length - 1
        ? (/** @type {string | undefined} */ other) => other?.startsWith(word)
        : (/** @type {string | undefined} */ other) =>
            other === word || (type === "words" && other && stem(other) === stem(word));
    const tests = wanted.map(meets);
    const mask = await this.#column(field, ([, name]) => {
      const words = compounds(name).flat();
      if (wanted.length === 1 && field === "venue" && isAcronym(wanted[0], words)) return true;
      return type === "words"
        ? tests.every((test) => words.some(test))
        : words.some((_, start) => tests.every((test, at) => test(words[start + at])));
    });
    if (type !== "words" || wanted.length > 1) return mask;
    for (const paper of wholeHolders(await this.seek(node), NAME_FIELDS[field])) mask[paper] = 1;
    return mask;
  }

  /**
   * The papers with certain values of a facet.
   * @param {string} name
   * @param {(value: string[]) => boolean} wanted
   */
  async #column(name, wanted) {
    if (!this.pieces.manifest.columns.includes(name)) return this.#mask([]);
    const { values, papers } = await this.pieces.column(name);
    const chosen = values.map(wanted);
    return Uint8Array.from(papers, (/** @type {number[]} */ places) =>
      Number(places.some((place) => chosen[place])),
    );
  }

  /**
   * @param {Iterable<number>} papers
   * @returns {Uint8Array}
   */
  #mask(papers) {
    const mask = new Uint8Array(this.pieces.manifest.papers);
    for (const paper of papers) mask[paper] = 1;
    return mask;
  }
}

/**
 * Whether a word is made of the first letters of a name's words: "icml", "neurips".
 * @param {string} word
 * @param {string[]} name its folded words
 * @returns {boolean}
 */
function isAcronym(word, name) {
  const telling = name.filter((one) => !isStopWord(one));
  return (
    word.length > 2 &&
    telling.some((first, start) => {
      const initials = telling.slice(start + 1).map(([letter]) => letter).join("");
      return Array.from(first.slice(0, -1)).some((_, at) => {
        const rest = word.slice(at + 1);
        return rest && first.startsWith(word.slice(0, at + 1)) && initials.startsWith(rest);
      });
    })
  );
}
