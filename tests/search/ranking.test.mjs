import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, script } from "./built.mjs";
import { indexOf } from "./memory.mjs";

const { Pieces } = await script("pieces");
const { find } = await script("request");
const { Seeker } = await script("seeking");

const pieces = await Pieces.open(SITE);
const seeker = new Seeker(pieces);
const cards = await pieces.rows("cards", Array(pieces.manifest.papers).keys());

/** Papers with their scores, best first. */
const hits = ({ papers, scores }) => Array.from(papers, (paper) => [paper, scores[paper]]);
const ids = async (query) =>
  Array.from((await find(seeker, query)).papers, (paper) => cards.get(paper).id);

test("papers with more of the words stand before papers with one of them", async () => {
  const found = await ids("weak superv");
  assert.equal(found[0], "weak-to-strong");
  assert.deepEqual(new Set(found), new Set(["weak-to-strong", "weak-labels", "supervision"]));
});

test("the last word is completed by words that papers have", async () => {
  const { terms } = await find(seeker, "superv");
  assert.deepEqual([...terms.keys()], ["superv", "supervis"]);
});

test("a whole word counts more than a word that only begins with it", async () => {
  const found = await ids("adapt");
  const closed = await ids("adapters ");
  assert.deepEqual(found, closed);
  const score = async (query) => hits(await find(seeker, query))[0][1];
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
  const { papers, unknown } = await find(seeker, "xyzzy supervision ");
  assert.deepEqual(unknown, ["xyzzy"]);
  assert.ok(papers.length > 0);
});

test("names of JavaScript's own are words like others", async () => {
  assert.deepEqual(await ids("constructor "), ["undated"]);
  const { unknown } = await find(seeker, "__proto__ hasownproperty ");
  assert.deepEqual(unknown, ["proto", "hasownproperty"]);
});

test("equal scores stand in the order of the catalog", async () => {
  const found = hits(await find(seeker, "learning "));
  const steps = found.slice(1).map((hit, place) => [found[place], hit]);
  assert.ok(steps.some(([[, before], [, score]]) => before === score));
  assert.ok(steps.every(([[p, before], [q, score]]) => before > score || (before === score && p < q)));
});

test("the same query has the same answer however many were asked before", async () => {
  const first = await find(seeker, "labels");
  for (const query of ["l", "la", "lab", "label", "weak l"]) await find(seeker, query);
  assert.deepEqual(await find(seeker, "labels"), first);
  assert.deepEqual(await find(new Seeker(pieces), "labels"), first);
});

test("a word that few papers have is kept, and what may be meant is shown after it", async () => {
  const index = indexOf({ trasfer: [7], transfer: [1, 2] }, { transfer: 10, trasfer: 1 });
  const { papers, corrected } = await find(new Seeker(index), "trasfer ");
  assert.deepEqual([...papers], [7, 1, 2]);
  assert.deepEqual(corrected, [{ word: "trasfer", papers: 1, by: ["transfer"] }]);
});

test("a word that is not much rarer than its neighbour stands alone", async () => {
  const index = indexOf({ trasfer: [7], transfer: [1, 2] }, { transfer: 9, trasfer: 1 });
  const { papers, corrected } = await find(new Seeker(index), "trasfer ");
  assert.deepEqual([...papers], [7]);
  assert.deepEqual(corrected, []);
});

test("a word that more than a few papers have is never corrected", async () => {
  const index = indexOf({ trasfer: [4, 5, 6, 7], transfer: [1] }, { transfer: 999, trasfer: 4 });
  assert.deepEqual((await find(new Seeker(index), "trasfer ")).corrected, []);
});

test("a title that has all words counts twice", async () => {
  const index = indexOf({ graph: [1, 2], neural: [2, 3] }, {});
  const [first, second] = hits(await find(new Seeker(index), "graph neural "));
  assert.deepEqual(first, [2, 4 * second[1]]);
});
