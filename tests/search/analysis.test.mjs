import assert from "node:assert/strict";
import { test } from "node:test";
import { json, script } from "./built.mjs";

const { words } = await script("words");
const { isStopWord, stem } = await script("terms");

for (const { text, words: expected, terms } of json("analysis.json")) {
  test(`a text has the words and terms of its vector: ${text}`, () => {
    assert.deepEqual(words(text), expected);
    assert.deepEqual(expected.filter((word) => !isStopWord(word)).map(stem), terms);
  });
}
