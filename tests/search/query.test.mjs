import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { run } = await script("query");

test("the last word is open while it is typed, the others are not", () => {
  const open = (text, typing) => run(text, typing).writings.map((writing) => writing.open);
  assert.deepEqual(open("weak", true), [true]);
  assert.deepEqual(open("weak", false), [false]);
  assert.deepEqual(open("weak labels", true), [false, true, true]);
});

test("neighbours are looked for joined as well", () => {
  assert.deepEqual(run("multi task", true), {
    words: ["multi", "task"],
    writings: [
      { word: "multi", open: false, slots: [0] },
      { word: "task", open: true, slots: [1] },
      { word: "multitask", open: true, slots: [0, 1] },
    ],
  });
  assert.deepEqual(run("multi-task", true), run("multi task", true));
});

test("a long compound is looked for as a whole too", () => {
  const written = run("chain-of-thought", false).writings.map(({ word }) => word);
  assert.deepEqual(written, ["chain", "thought", "chainofthought"]);
});

test("stop words do not count, unless one is the beginning of the only word", () => {
  assert.deepEqual(run("what is a graph", true).words, ["graph"]);
  assert.deepEqual(run("the", true).words, ["the"]);
  assert.deepEqual(run("the", false).words, []);
});

test("signs that lunr would obey are not part of any word", () => {
  const { words } = run('+weak -label~2 title:x^9 "a*"', true);
  assert.deepEqual(words, ["weak", "label", "2", "title", "x", "9"]);
});

test("a run of signs has no words", () => {
  assert.deepEqual(run(" ?! ", true), { words: [], writings: [] });
});
