/**
 * Likeness: the papers that are like one paper, its neighbours before those that share words.
 * @module
 */
import { rank } from "./ranking.js";

/**
 * @typedef {object} Likeness
 * @property {{id: string, title: string}} paper
 * @property {number[]} papers most alike first, itself left out
 * @property {Map<number, string>} reasons of those that the build found to be near
 */

/**
 * @param {import("./seeking.js").Seeker} seeker
 * @param {string} id
 * @returns {Promise<Likeness | undefined>} nothing if there is no such paper
 */
export async function likeness(seeker, id) {
  const { pieces } = seeker;
  const number = (await pieces.valuesByKey("identifiers", [`id:${id}`])).get(`id:${id}`);
  if (number === undefined) return undefined;
  const [cards, rows] = await Promise.all([
    pieces.rows("cards", [number]),
    pieces.rows("related", [number]),
  ]);
  const { title, tags = [] } = cards.get(number);
  /** @type {Map<number, string>} */
  const reasons = new Map(rows.get(number));
  const texts = [title, ...tags.map((/** @type {[string, string]} */ [, name]) => name)];
  const runs = await Promise.all(texts.map((text) => seeker.seek(text, {})));
  const { scores, meant } = rank(runs, pieces.manifest.papers);
  const others = [...scores.keys()]
    .filter((paper) => scores[paper] > 0 && !meant.has(paper))
    .filter((paper) => !reasons.has(paper) && paper !== number)
    .sort((a, b) => scores[b] - scores[a] || a - b);
  return { paper: { id, title }, papers: [...reasons.keys(), ...others], reasons };
}
