import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, chance, json, script } from "./built.mjs";

const { default: lunr } = await script("lunr");
const { Pieces } = await script("pieces");
const { Ranker } = await script("ranking");
const { partialIndex } = await script("scoring");

const pieces = await Pieces.open(SITE);
const ranker = new Ranker(pieces);
const cards = await pieces.valuesByKey("cards", Array(pieces.manifest.papers).keys());
const ids = async (query) =>
  (await ranker.rank(query)).hits.map(({ paper }) => cards.get(paper).id);

test("a partial index scores like the whole one, whatever the terms", async () => {
  lunr.utils.warn = () => {};
  const whole = lunr.Index.load(json("lunr.json"));
  const vocabulary = (await pieces.startingWith("terms", "")).map(([term]) => term);
  const fields = Object.keys(pieces.manifest.fields);
  assert.deepEqual(vocabulary.length, Object.keys(whole.invertedIndex).length);
  for (let seed = 0; seed < 200; seed += 1) {
    const { below, one } = chance(seed);
    const terms = Array.from({ length: 1 + below(5) }, () => one(vocabulary));
    const ask = (query) => terms.forEach((term) => query.term(term, { usePipeline: false }));
    const index = partialIndex(fields, await pieces.valuesByKey("terms", new Set(terms)));
    const scores = (results) => results.map(({ ref, score }) => [ref, score.toFixed(9)]).sort();
    assert.deepEqual(scores(index.query(ask)), scores(whole.query(ask)), terms.join(" "));
  }
});

test("papers with more of the words stand before papers with one of them", async () => {
  const found = await ids("weak superv");
  assert.equal(found[0], "weak-to-strong");
  assert.deepEqual(new Set(found), new Set(["weak-to-strong", "weak-labels", "supervision"]));
});

test("the last word is completed by words that papers have", async () => {
  const { terms } = await ranker.rank("superv");
  assert.deepEqual([...terms.keys()], ["superv", "supervis"]);
});

test("a whole word counts more than a word that only begins with it", async () => {
  const found = await ids("adapt");
  const closed = await ids("adapters ");
  assert.deepEqual(found, closed);
  const score = async (query) => (await ranker.rank(query)).hits[0].score;
  assert.ok((await score("adap")) < (await score("adapters")));
});

for (const writing of ["multi-task", "multitask", "multi task"]) {
  test(`a compound is found however it is written: ${writing}`, async () => {
    const found = new Set((await ids(writing)).slice(0, 3));
    assert.deepEqual(found, new Set(["multi-task-a", "multi-task-b", "multi-task-c"]));
  });
}

test("accents and case do not matter", async () => {
  assert.deepEqual(await ids("ERDOS lukasz"), ["weak-to-strong"]);
});

test("a word that no paper has is reported, and the others still answer", async () => {
  const { hits, unknown } = await ranker.rank("xyzzy supervision ");
  assert.deepEqual(unknown, ["xyzzy"]);
  assert.ok(hits.length > 0);
});

test("names of JavaScript's own are words like others", async () => {
  assert.deepEqual(await ids("constructor "), ["undated"]);
  const { unknown } = await ranker.rank("__proto__ hasownproperty ");
  assert.deepEqual(unknown, ["proto", "hasownproperty"]);
});

test("equal scores stand in the order of the catalog", async () => {
  const { hits } = await ranker.rank("learning ");
  const tied = hits.filter(({ score }, place) => score === hits[place - 1]?.score);
  assert.ok(tied.length > 0);
  hits.forEach(({ paper, score }, place) => {
    const before = hits[place - 1];
    assert.ok(!before || before.score > score || before.paper < paper);
  });
});

test("the same query has the same answer however many were asked before", async () => {
  const first = await ranker.rank("labels");
  for (const query of ["l", "la", "lab", "label", "weak l"]) await ranker.rank(query);
  assert.deepEqual(await ranker.rank("labels"), first);
  assert.deepEqual(await new Ranker(pieces).rank("labels"), first);
});

/** An index of a field "title" in memory, of words that are their own terms. */
function indexOf(papersByWord, countByWord) {
  const entries = {
    words: Object.entries(countByWord),
    terms: Object.entries(papersByWord).map(([word, papers]) => [
      word,
      [papers.flatMap((paper, place) => [paper - (papers[place - 1] ?? 0), 2000])],
    ]),
  };
  return {
    manifest: { fields: { title: 1 }, pieces: { words: [["", ""]] } },
    valuesByKey: async (kind, keys) =>
      new Map(entries[kind].filter(([key]) => [...keys].includes(key))),
    startingWith: async (kind, prefix) => entries[kind].filter(([key]) => key.startsWith(prefix)),
  };
}

test("a word that few papers have is kept, and what may be meant is shown after it", async () => {
  const index = indexOf({ trasfer: [7], transfer: [1, 2] }, { transfer: 10, trasfer: 1 });
  const { hits, corrected } = await new Ranker(index).rank("trasfer ");
  assert.deepEqual(hits.map(({ paper }) => paper), [7, 1, 2]);
  assert.deepEqual(corrected, [{ word: "trasfer", papers: 1, by: ["transfer"] }]);
});

test("a word that is not much rarer than its neighbour stands alone", async () => {
  const index = indexOf({ trasfer: [7], transfer: [1, 2] }, { transfer: 9, trasfer: 1 });
  const { hits, corrected } = await new Ranker(index).rank("trasfer ");
  assert.deepEqual(hits.map(({ paper }) => paper), [7]);
  assert.deepEqual(corrected, []);
});

test("a word that more than a few papers have is never corrected", async () => {
  const index = indexOf({ trasfer: [4, 5, 6, 7], transfer: [1] }, { transfer: 999, trasfer: 4 });
  assert.deepEqual((await new Ranker(index).rank("trasfer ")).corrected, []);
});

test("a title that has all words counts twice", async () => {
  const index = indexOf({ graph: [1, 2], neural: [2, 3] }, {});
  const { hits } = await new Ranker(index).rank("graph neural ");
  const [first, second] = hits;
  assert.deepEqual([first.paper, first.score], [2, 4 * second.score]);
});
