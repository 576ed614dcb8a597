import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";
import { indexOf } from "./memory.mjs";

const { Seeker, wholeHolders } = await script("seeking");

const index = indexOf(
  { graph: [1, 2], graphics: [3], weak: [1], multitask: [4] },
  { graph: 9, graphics: 3, weak: 1 },
);
const seeker = new Seeker(index);
const terms = async (text, how) =>
  (await seeker.seek(text, how)).writings.map((writing) => [...writing.terms.keys()]);

test("a closed word stands for itself, an open one for what begins like it, too", async () => {
  assert.deepEqual(await terms("graph", {}), [["graph"]]);
  assert.deepEqual(await terms("grap", { open: true }), [["grap", "graph", "graphic"]]);
});

test("a likelier word counts more than a rare one, and none as much as the word itself", async () => {
  const { writings } = await seeker.seek("grap", { open: true });
  const [[, itself], [, likely], [, rare]] = writings[0].terms;
  assert.ok(itself > likely && likely > rare && rare > 0);
});

test("a word is corrected only where that is asked for", async () => {
  assert.deepEqual(await terms("graqh", {}), [["graqh"]]);
  const { corrected } = await seeker.seek("graqh", { corrects: true });
  assert.deepEqual(corrected, [{ word: "graqh", papers: 0, by: ["graph"] }]);
});

test("the papers with all words of a run have each in some writing", async () => {
  const holders = async (text, field) => [...wholeHolders(await seeker.seek(text, {}), field)];
  assert.deepEqual(await holders("weak graph", undefined), [1]);
  assert.deepEqual(await holders("weak graph", "title"), [1]);
  assert.deepEqual(await holders("weak graph", "abstract"), []);
  assert.deepEqual(await holders("multi task", undefined), [4]);
  assert.deepEqual(await holders("multi graph", undefined), []);
});
