/**
 * Requests: what a query asks for, looked up in the index, and the papers that answer it.
 * @module
 */
import { parse } from "./grammar.js";
import { identifierKey } from "./identifiers.js";
import { limited } from "./limit.js";
import { rank } from "./ranking.js";
import { compounds } from "./words.js";

/**
 * @typedef {import("./grammar.js").Node} Node
 * @typedef {import("./grammar.js").Text} Text
 * @typedef {import("./seeking.js").Sought} Sought
 * @typedef {import("./seeking.js").Seeker} Seeker
 */

/**
 * What a query found before anything is narrowed down.
 * @typedef {object} Found
 * @property {Uint32Array} papers best first, equal ones in the catalog's order
 * @property {Float64Array} scores by paper
 * @property {Set<number>} meant papers that are found by meaning alone
 * @property {string[]} words the words that count, folded; none: only other things are asked for
 * @property {boolean} asks whether anything is asked for
 * @property {string[]} unknown words that no paper has, nor a word one letter away
 * @property {import("./seeking.js").Corrected[]} corrected
 * @property {Map<string, import("./scoring.js").TermScores>} scoresByTerm
 * @property {Map<string, number>} terms what was looked for: 1 for a word of the query, less for
 *   one that only begins like it or may be meant by it
 * @property {import("./grammar.js").Note[]} notes
 * @property {import("./grammar.js").Span[]} parts what papers must have, or must not have
 */

/**
 * @param {Seeker} seeker
 * @param {string} query
 * @returns {Promise<Found>}
 */
export async function find(seeker, query) {
  const { pieces } = seeker;
  const size = pieces.manifest.papers;
  const { nodes, notes } = readAs(query);
  /** @type {Map<Text, Promise<Sought>>} */
  const soughtByNode = new Map();
  const seek = (/** @type {Text} */ node, /** @type {object} */ how = {}) => {
    const sought = soughtByNode.get(node) ?? seeker.seek(node.text, how);
    soughtByNode.set(node, sought);
    return sought;
  };
  const wanted = textsOf(nodes);
  const soft = /** @type {Text[]} */ (nodes.filter((node) => node.type === "words"));
  const required = nodes.filter((node) => node.type !== "words");
  const runs = await Promise.all(
    wanted.map((node) => {
      const { type } = node;
      return seek(node, { open: node.open || type === "prefix", corrects: type === "words" });
    }),
  );
  const ranking = rank(runs, size);
  if (required.length === 0) await putFirst(query, ranking, pieces);
  const masks = required.length > 0 ? await masksOf(required, seeker, seek) : [];

  const plain = await Promise.all(soft.map((node) => seek(node)));
  const softRuns = plain.filter((one) => one.words.length > 0);
  const answering = required.length > 0 ? rank(softRuns, size) : ranking;
  const asksWords = softRuns.length > 0;
  const literally = required.length > 0;
  const passes = (/** @type {number} */ paper) =>
    !asksWords || (answering.scores[paper] > 0 && !(literally && answering.meant.has(paper)));
  const found = [];
  for (let paper = 0; paper < size; paper += 1) {
    if (passes(paper) && masks.every((mask) => mask[paper] === 1)) found.push(paper);
  }
  const { scores, meant } = ranking;
  const papers = Uint32Array.from(found.sort((a, b) => scores[b] - scores[a] || a - b));
  const terms = new Map();
  const scoresByTerm = new Map();
  for (const { writings, scores: given } of runs) {
    for (const [term, boost] of writings.flatMap((writing) => [...writing.terms])) {
      terms.set(term, Math.max(boost, terms.get(term) ?? 0));
      if (given.has(term)) scoresByTerm.set(term, given.get(term));
    }
  }
  const words = runs.flatMap((one) => one.words);
  const unknown = words.filter((_, place) => !ranking.known[place]);
  const parts = required.map(({ from, to }) => ({ from, to }));
  const corrected = runs.flatMap((one) => one.corrected);
  const asks = asksWords || required.length > 0;
  const said = { words, unknown, corrected, notes, parts };
  return { papers, scores, meant, asks, terms, scoresByTerm, ...said };
}

/**
 * @param {string} query
 * @returns {ReturnType<typeof parse>}
 */
function readAs(query) {
  const [kind, value] = identifierKey(query)?.split(/:(.*)/su) ?? [];
  if (kind === undefined) return limited(parse(query));
  return { nodes: [{ type: "value", field: kind, value, from: 0, to: query.length }], notes: [] };
}

/**
 * A paper whose title is the query stands first, whatever other titles have the same words.
 * @param {string} query
 * @param {import("./ranking.js").Ranking} ranking
 * @param {import("./pieces.js").Pieces} pieces
 */
async function putFirst(query, { titled, scores }, pieces) {
  if (titled.length < 2) return;
  const key = `title:${compounds(query).flat().join(" ")}`;
  const [paper] = (await pieces.valuesByKey("identifiers", [key])).values();
  if (paper !== undefined) scores[paper] = 2 * scores.reduce((most, score) => Math.max(most, score));
}

/**
 * @param {Node[]} nodes
 * @param {Seeker} seeker
 * @param {(node: Text) => Promise<Sought>} seek
 * @returns {Promise<Uint8Array[]>} which papers match each
 */
async function masksOf(nodes, seeker, seek) {
  // Few queries need it.
  const { Matcher } = await import("./matching.js");
  const matcher = new Matcher(seeker, seek);
  return Promise.all(nodes.map((node) => matcher.match(node)));
}

/**
 * The texts that papers are to have, not those that they must not have.
 * @param {Node[]} nodes
 * @returns {Text[]}
 */
function textsOf(nodes) {
  return nodes.flatMap((node) => {
    if (node.type === "field") return textsOf([node.node]);
    if (node.type === "and" || node.type === "or") return textsOf(node.nodes);
    return node.type === "words" || node.type === "phrase" || node.type === "prefix" ? [node] : [];
  });
}
