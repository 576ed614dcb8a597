import assert from "node:assert/strict";
import { test } from "node:test";
import { json, script } from "./built.mjs";

const { identifierKey } = await script("identifiers");

for (const { text, key } of json("identifiers.json")) {
  test(`a reader's text has the key that the index gives it: ${text}`, () => {
    assert.equal(identifierKey(text) ?? null, key);
  });
}

test("a text of a hundred thousand signs is read at once", () => {
  const start = performance.now();
  for (const unit of ["1", ".", "/", "a/", "10.1000/;", "arxiv ", " "]) {
    identifierKey(unit.repeat(100_000));
  }
  assert.ok(performance.now() - start < 1000);
});
