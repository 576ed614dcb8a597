/**
 * Examples of the query language, made of what this catalog has, so that each of them finds papers.
 * @module
 */

/**
 * @typedef {object} Example
 * @property {string} does what a reader gets by it
 * @property {string[]} queries the first of them that finds papers is the example
 */

/** @typedef {import("./search.js").Answer} Answer */

/** Names of up to so many letters fit on a line. */
const SHORT = 36;

/** How many words examples are made of. */
const WORDS = 8;

/**
 * @param {Answer} answer some hits of the whole catalog, with the facets counted
 * @returns {Example[]} those that the catalog has anything for
 */
export function examples({ papers, facets = {} }) {
  const names = (/** @type {import("./facets.js").FacetName} */ facet) =>
    (facets[facet] ?? []).map(({ name }) => name);
  const [topics, tags, authors, venues] = [
    names("topic"),
    names("tag"),
    names("author"),
    names("venue").sort((a, b) => Number(a.length > SHORT) - Number(b.length > SHORT)),
  ];
  const years = names("year").map(Number);
  const texts = [...tags, ...topics, ...papers.map(({ title }) => title)];
  const words = [...new Set(texts.map(longest))].filter(Boolean).slice(0, WORDS);
  const pairs = [...tags, ...topics]
    .map((name) => name.toLowerCase())
    .filter((name) => /^\p{L}{3,} \p{L}{3,}$/u.test(name));
  const titled = papers.flatMap(({ title }) => title.match(/\p{Ll}{4,} \p{Ll}{4,}/u) ?? []);
  const [one = "word", two = "other", ...more] = words;
  const without = words.slice(1).map((word) => `${one} -${word}`);
  const either = more.map((word) => `(${one} OR ${two}) ${word}`);
  const newest = Math.max(...years);
  const range = [`year:${newest - 2}..${newest}`, `year:${newest}`];
  const last = authors.map((name) => (name.match(/[\p{L}\p{M}'’-]+$/u) ?? [""])[0]).filter(Boolean);
  const kinds = (facets.has ?? []).map(({ id }) => id);
  const has = kinds.includes("code") ? "code" : kinds[0];
  return [
    { does: "words in any order, best matches first", queries: [`${one} ${two}`] },
    { does: "these words, side by side", queries: [...pairs, ...titled].map((pair) => `"${pair}"`) },
    { does: "but not with this word; a number: NOT 4", queries: without },
    { does: "one or the other", queries: [`${one} OR ${two}`] },
    { does: "one of these two, and this word as well", queries: either },
    { does: "every word that begins so", queries: words.map((word) => `${word.slice(0, 4)}*`) },
    { does: "in the title; abstract: likewise", queries: words.map((word) => `title:${word}`) },
    { does: "by a person", queries: last.map((name) => `author:${name.toLowerCase()}`) },
    { does: "with a tag", queries: tags.map((name) => `tag:${quoted(name)}`) },
    { does: "of a topic", queries: topics.map((name) => `topic:${quoted(name)}`) },
    { does: "where it appeared", queries: venues.map((name) => `venue:${quoted(name)}`) },
    { does: "from one year to another; 2022.. and ..2022 too", queries: years.length > 0 ? range : [] },
    { does: "with code; also data, project, demo, video, pdf", queries: has ? [`has:${has}`] : [] },
    { does: "all of it together", queries: [`title:(${one} OR ${two}) year:${newest - 5}..`] },
  ].filter(({ queries }) => queries.length > 0);
}

/**
 * The word of a text that says most, as its longest one mostly does.
 * @param {string} text
 * @returns {string} empty where it has none of four letters
 */
function longest(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}

/** @param {string} name */
function quoted(name) {
  const plain = name.toLowerCase().replaceAll('"', "");
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : `"${plain}"`;
}
