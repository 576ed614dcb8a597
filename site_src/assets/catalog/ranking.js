/**
 * Ranking: how well papers answer the words of a query. lunr scores each term; a paper's score is
 * the sum over the words.
 * @module
 */

/**
 * What the joined form of neighbouring words counts, beside these words. nDCG@10 on scifact_train
 * and cranfield: 0.3 gives 0.706 and 0.405, 0.5 gives 0.705 and 0.408, 1 gives 0.698 and 0.401.
 */
const JOINT_BOOST = 0.5;

/**
 * What a paper's score is multiplied by if its title has all words of the query. Papers found among
 * the first five by words of their titles, untouched, misspelt and cut (benchmarks/typos.py, with
 * corrections a little worse than today's): 1 gives 98.3, 97.7 and 95.0 %, 1.5 gives 100, 99.0
 * and 99.0 %, 2 gives 100, 99.0 and 99.3 %.
 */
const TITLE_BOOST = 2;

/** Fewer papers than this that have a word of the query are followed by papers that mean them. */
const ENOUGH = 10;

/** @typedef {import("./seeking.js").Sought} Sought */

/**
 * @typedef {object} Ranking
 * @property {Float64Array} scores by paper; 0 for those that do not answer
 * @property {boolean[]} known for each word of the runs, one after the other, whether a paper has it
 * @property {number[]} titled papers whose titles have all words
 * @property {Set<number>} meant papers that have none of the words, though papers like them do
 */

/**
 * @param {Sought[]} runs
 * @param {number} size how many papers the catalog has
 * @returns {Ranking}
 */
export function rank(runs, size) {
  const count = runs.reduce((sum, { words }) => sum + words.length, 0);
  const having = new Coverage(count, size);
  const titled = new Coverage(count, size);
  const said = new Sum(size);
  const meant = new Sum(size);
  let before = 0;
  for (const { words, writings, scores } of runs) {
    for (const { slots, terms } of writings) {
      const weight = slots.length > 1 ? JOINT_BOOST : 1;
      const places = slots.map((slot) => before + slot);
      const found = [...terms].flatMap(([term, boost]) => {
        const given = scores.get(term);
        return given ? [{ given, boost: weight * boost }] : [];
      });
      having.add(places, said.add(found.map(({ given, boost }) => ({ ...given.own, boost }))));
      meant.add(found.map(({ given, boost }) => ({ ...given.meant, boost })));
      for (const { given } of found) titled.add(places, given.holders("title"));
    }
    before += words.length;
  }
  const inTitle = titled.whole();
  for (const paper of inTitle) said.byPaper[paper] *= TITLE_BOOST;
  return {
    scores: said.byPaper,
    known: having.counts.map((papers) => papers > 0),
    titled: inTitle,
    meant: lift(said.byPaper, meant.byPaper, having.whole()),
  };
}

/**
 * Add what papers mean to what they say, never so much that one passes a paper with all words.
 * @param {Float64Array} scores by paper
 * @param {Float64Array} gains by paper
 * @param {number[]} whole papers that have all words
 * @returns {Set<number>} papers that say nothing of it
 */
function lift(scores, gains, whole) {
  let limit = Infinity;
  for (const paper of whole) limit = Math.min(limit, scores[paper]);
  limit *= 1 - Number.EPSILON;
  let answering = 0;
  for (const score of scores) if (score > 0) answering += 1;
  const meant = new Set();
  for (let paper = 0; paper < gains.length; paper += 1) {
    if (gains[paper] === 0) continue;
    if (scores[paper] > 0) {
      scores[paper] = Math.max(scores[paper], Math.min(scores[paper] + gains[paper], limit));
    } else if (answering < ENOUGH) {
      scores[paper] = Math.min(gains[paper], limit);
      meant.add(paper);
    }
  }
  return meant;
}

/** What papers get for the writings of a query. */
class Sum {
  /** @param {number} size how many papers there are */
  constructor(size) {
    this.byPaper = new Float64Array(size);
    this.best = new Float64Array(size);
  }

  /**
   * Give each paper the best of what terms of one writing give it.
   * @param {(import("./scoring.js").Scored & {boost: number})[]} terms
   * @returns {number[]} the papers that get something
   */
  add(terms) {
    const { byPaper, best } = this;
    const found = [];
    for (const { papers, scores, boost } of terms) {
      for (let at = 0; at < papers.length; at += 1) {
        const paper = papers[at];
        if (best[paper] === 0) found.push(paper);
        best[paper] = Math.max(best[paper], boost * scores[at]);
      }
    }
    for (const paper of found) {
      byPaper[paper] += best[paper];
      best[paper] = 0;
    }
    return found;
  }
}

/** Which papers have each word of a query. */
class Coverage {
  /**
   * @param {number} slots how many words there are
   * @param {number} size how many papers
   */
  constructor(slots, size) {
    this.bySlot = Array.from({ length: slots }, () => new Uint8Array(size));
    /** How many papers have each word. */
    this.counts = Array(slots).fill(0);
  }

  /**
   * @param {number[]} slots
   * @param {number[]} papers
   */
  add(slots, papers) {
    for (const slot of slots) {
      const has = this.bySlot[slot];
      for (const paper of papers) {
        this.counts[slot] += 1 - has[paper];
        has[paper] = 1;
      }
    }
  }

  /** @returns {number[]} the papers that have all of them */
  whole() {
    const [first, ...others] = this.bySlot;
    const found = [];
    for (let paper = 0; paper < (first?.length ?? 0); paper += 1) {
      if (first[paper] && others.every((has) => has[paper])) found.push(paper);
    }
    return found;
  }
}
