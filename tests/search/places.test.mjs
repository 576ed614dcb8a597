import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { phraseHolders, prefixHolders } = await script("places");

/** Places of "weak to weaker" in the title of papers 1 and 3, with "weak" again in their abstracts. */
const ENTRIES = [
  ["to", [[1, 1, 1, 2, 1, 1], [], []]],
  ["weak", [[1, 1, 0, 2, 1, 0], [1, 2, 4, 2, 2, 1, 0], []]],
  ["weaker", [[1, 1, 2, 2, 1, 2], [], [0, 1, 0]]],
];
const pieces = {
  valuesByKey: async (_, keys) => new Map(ENTRIES.filter(([key]) => new Set(keys).has(key))),
  startingWith: async (_, prefix) => ENTRIES.filter(([key]) => key.startsWith(prefix)),
};

for (const [text, field, open, ...expected] of [
  ["weak to weaker", undefined, false, 1, 3],
  ["Weak-to", "title", false, 1, 3],
  ["weak to", "abstract", false],
  ["to weak", undefined, false],
  ["to weak", undefined, true, 1, 3],
  ["weak", "abstract", false, 1, 3],
  ["weaker", undefined, false, 0, 1, 3],
  ["weaker", "authors", false, 0],
  ["weakest", undefined, false],
  ["?!", undefined, false],
]) {
  test(`a phrase has its holders: ${text} in ${field ?? "any field"}${open ? ", open" : ""}`, async () => {
    const found = await phraseHolders(pieces, text, field, open);
    assert.deepEqual([...found].sort(), expected);
  });
}

test("a prefix has its holders, by word and by field", async () => {
  assert.deepEqual([...(await prefixHolders(pieces, "WE", undefined))].sort(), [0, 1, 3]);
  assert.deepEqual([...(await prefixHolders(pieces, "we", "authors"))], [0]);
  assert.deepEqual([...(await prefixHolders(pieces, "to-we", undefined))].sort(), [1, 3]);
  assert.deepEqual([...(await prefixHolders(pieces, "x", undefined))], []);
});
