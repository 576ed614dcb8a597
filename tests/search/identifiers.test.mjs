import assert from "node:assert/strict";
import { test } from "node:test";
import { json, script } from "./built.mjs";

const { identifierKey, keysFor } = await script("identifiers");

for (const { text, key } of json("identifiers.json")) {
  test(`a reader's text has the key that the index gives it: ${text}`, () => {
    assert.equal(identifierKey(text) ?? null, key);
  });
}

for (const address of [
  "https://example.org/papers/deep-rings/",
  "http://localhost:8000/some/base/papers/deep-rings/?q=rings#abstract",
  "https://example.org/papers/deep-rings/index.html",
  "example.org/base/papers/deep-rings",
]) {
  test(`the address of a page of this site is the id of its paper: ${address}`, () => {
    const key = identifierKey(address) ?? "";
    assert.deepEqual(keysFor(key), [key, "id:deep-rings"]);
  });
}

test("an address below or beside the pages of papers is no id", () => {
  for (const path of ["papers/", "papers/deep-rings/figures/", "paper/deep-rings/", "?/papers/a/"]) {
    const key = identifierKey(`https://example.org/${path}`) ?? "";
    assert.deepEqual(keysFor(key), [key]);
  }
});

test("a text of a hundred thousand signs is read at once", () => {
  const start = performance.now();
  for (const unit of ["1", ".", "/", "a/", "10.1000/;", "arxiv ", " ", "(", "a.", "https://a.b/papers/"]) {
    const text = unit.repeat(100_000);
    for (const whole of [text, `${text}!`]) keysFor(identifierKey(whole) ?? whole);
  }
  assert.ok(performance.now() - start < 1000);
});
