import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { matchingWords, passage } = await script("passage");
const { stretches } = await script("highlight");

test("words are found by their terms, and compounds by their joined form", () => {
  const text = "Supervised multi-task learning, and multi task supervision. Supervisors too.";
  const found = (term, boost = 1) => matchingWords(text, new Map([[term, boost]]));
  assert.deepEqual(found("supervis"), ["supervised", "supervision"]);
  assert.deepEqual(found("supervis", 0.5), ["supervised", "supervision"]);
  assert.deepEqual(found("multitask"), ["multi", "task"]);
  assert.deepEqual(found("and"), []);
});

test("a compound that only begins like the query does not drag its other words in", () => {
  const terms = new Map([["supervisedlearn", 0.5]]);
  assert.deepEqual(matchingWords("supervised learning, supervised-learning", terms), []);
});

test("a short text is its own passage", () => {
  assert.equal(passage("Short.", ["short"]), "Short.");
  assert.equal(passage("", ["short"]), "");
});

test("a passage begins with the sentence that answers", () => {
  const filler = "Nothing of this has anything to do with it. ".repeat(12);
  const text = `${filler}Here weak labels supervise a model. ${filler}`;
  const found = passage(text, ["weak", "supervise"]);
  assert.ok(found.startsWith("… Here weak labels supervise a model."), found);
  assert.ok(found.endsWith(" …"));
});

test("a passage prefers different words to the same one again", () => {
  const gap = "Filler stands here to part the two of them. ".repeat(9);
  const text = `weak weak weak. ${gap}A weak teacher supervises. ${gap}`;
  const found = passage(text, ["weak", "supervises"]);
  assert.match(found, /weak teacher supervises/);
});

test("a passage is a stretch of the text and has a word that answers", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { below, one } = chance(seed);
    const written = ["alpha", "beta,", "gamma.", "don’t", "é-f", "超"];
    const text = Array.from({ length: 40 + below(200) }, () => one(written)).join(" ");
    const word = one(["alpha", "beta", "gamma", "dont"]);
    const found = passage(text, [word]);
    const bare = found.replace(/^… | …$/g, "");
    assert.ok(text.includes(bare), found);
    assert.ok(found.length < 290, found);
    const has = (stretch) => stretches(stretch, new Set([word])).length > 0;
    assert.equal(has(bare), has(text), found);
  }
});

test("a text of one endless word has a passage", () => {
  assert.ok(passage("x".repeat(5000), ["y"]).length < 290);
});

test("neighbouring words are marked as one stretch", () => {
  const text = "Weak-to-strong: Erdős’s weak supervision";
  const marked = stretches(text, new Set(["weak", "erdoss", "supervision"]));
  assert.deepEqual(
    marked.map(([start, end]) => text.slice(start, end)),
    ["Weak", "Erdős’s weak supervision"],
  );
});
