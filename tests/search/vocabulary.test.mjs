import assert from "node:assert/strict";
import { test } from "node:test";
import { json, script } from "./built.mjs";

const { fold } = await script("words");
const { isStopWord, stem } = await script("terms");

test("every word has the term that Python gives it", () => {
  for (const [word, terms] of json("vocabulary.json")) {
    assert.equal(fold(word), word);
    assert.deepEqual(isStopWord(word) ? [] : [stem(word)], terms, word);
  }
});
