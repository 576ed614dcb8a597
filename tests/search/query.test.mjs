import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { parse } = await script("query");

test("the last word is open while it is typed, and closed by what follows it", () => {
  const open = (text) => parse(text).writings.map((writing) => writing.open);
  assert.deepEqual(open("weak"), [true]);
  assert.deepEqual(open("weak "), [false]);
  assert.deepEqual(open("weak?"), [false]);
});

test("neighbours are looked for joined as well", () => {
  assert.deepEqual(parse("multi task"), {
    words: ["multi", "task"],
    writings: [
      { word: "multi", open: false, slots: [0] },
      { word: "task", open: true, slots: [1] },
      { word: "multitask", open: true, slots: [0, 1] },
    ],
  });
  assert.deepEqual(parse("multi-task"), parse("multi task"));
});

test("a long compound is looked for as a whole too", () => {
  const written = parse("chain-of-thought ").writings.map(({ word }) => word);
  assert.deepEqual(written, ["chain", "thought", "chainofthought"]);
});

test("stop words do not count, unless one is the beginning of the only word", () => {
  assert.deepEqual(parse("what is a graph").words, ["graph"]);
  assert.deepEqual(parse("the").words, ["the"]);
  assert.deepEqual(parse("the ").words, []);
});

test("signs that lunr would obey are not part of any word", () => {
  const { words } = parse('+weak -label~2 title:x^9 "a*"');
  assert.deepEqual(words, ["weak", "label", "2", "title", "x", "9"]);
});

test("a query of signs asks for nothing", () => {
  assert.deepEqual(parse(" ?! "), { words: [], writings: [] });
});
