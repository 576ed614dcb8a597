/**
 * Cards: what is shown of a paper in answer to a query, and why it is there.
 * @module
 */
import { matchingWords, passage } from "./passage.js";

/**
 * @typedef {object} Hit
 * @property {string} id its page is at `papers/<id>/`
 * @property {string} title plain text
 * @property {string} [html] the title as trusted HTML, where it holds mathematics
 * @property {string} [authors] in short
 * @property {number} [year]
 * @property {string} [venue]
 * @property {string} [code] address of its code
 * @property {[string, string][]} topics ids and names
 * @property {[string, string][]} tags ids and names
 * @property {number} score 0 where no words were asked for
 * @property {string} passage of the abstract; empty where there is none
 * @property {string[]} words folded words of title and passage that answer the query
 * @property {string} [reason] why it is here, where its own words do not tell
 */

const MEANT = "By meaning: it has none of the words, but papers like it do.";

/**
 * Fields of the index that a hit does not show in whole, and what is said of a match there.
 * @type {Record<string, string>}
 */
const UNSEEN = {
  authors: "An author has this name.",
  tags: "One of its tags has this name.",
  topics: "One of its topics has this name.",
  venue: "Its venue has this name.",
  writings: "It has the acronym for these words, or what the acronym stands for.",
};

/**
 * @param {any} card as `generator.search.cards` writes it
 * @param {number} paper its number
 * @param {import("./request.js").Found} found
 * @param {string} [likeness] why it is like the paper that is asked about
 * @returns {Hit}
 */
export function hit({ abstract = "", ...card }, paper, found, likeness) {
  const { terms, scores, meant } = found;
  const inAbstract = matchingWords(abstract, terms);
  const words = [...new Set([...matchingWords(card.title, terms), ...inAbstract])];
  const unseen = words.length === 0 && terms.size > 0 ? unseenMatch(card, paper, found) : undefined;
  const reason = likeness ?? (meant.has(paper) ? MEANT : unseen);
  const shown = { score: scores[paper], passage: passage(abstract, words), words };
  return { topics: [], tags: [], ...card, ...shown, ...(reason && { reason }) };
}

/**
 * @param {any} card
 * @param {number} paper
 * @param {import("./request.js").Found} found
 * @returns {string | undefined}
 */
function unseenMatch({ authors = "", tags = [], topics = [] }, paper, { terms, scoresByTerm }) {
  const names = { Tag: tags, Topic: topics };
  for (const [kind, named] of Object.entries(names)) {
    for (const [, name] of named) if (matchingWords(name, terms).length > 0) return `${kind}: ${name}`;
  }
  if (matchingWords(authors, terms).length > 0) return undefined;
  const field = Object.keys(UNSEEN).find((name) =>
    [...terms.keys()].some((term) => scoresByTerm.get(term)?.holders(name).includes(paper)),
  );
  return field && UNSEEN[field];
}
