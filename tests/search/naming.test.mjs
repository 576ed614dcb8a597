import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, script } from "./built.mjs";

const { names } = await script("naming");
const { Pieces } = await script("pieces");

const pieces = await Pieces.open(SITE);
const told = async (query, limit = 5) =>
  (await names(pieces, query, limit)).map(({ facet, name, papers }) => [facet, name, papers]);

test("topics stand before tags, people and venues, of each those with most papers first", async () => {
  assert.deepEqual(await told("l"), []);
  assert.deepEqual(await told("la"), [
    ["topic", "Language", 2],
    ["tag", "large language models", 2],
  ]);
  assert.deepEqual(await told("le"), [
    ["topic", "Learning in general", 6],
    ["tag", "few-shot learning", 2],
  ]);
  assert.deepEqual(await told("byr"), [["author", "Ada Byron", 2]]);
  assert.deepEqual(await told("odd"), [["venue", "Journal of Odd Results", 1]]);
});

test("a name has all words, in any order, each as far as it is typed", async () => {
  assert.deepEqual(await told("models langu"), [["tag", "large language models", 2]]);
  assert.deepEqual(await told("few-sh"), [["tag", "few-shot learning", 2]]);
  assert.deepEqual(await told("language vision"), []);
});

test("a tag is found by its alias", async () => {
  assert.deepEqual(await told("LLM"), [["tag", "large language models", 2]]);
});

test("no more of each facet are named than are asked for", async () => {
  const offered = (facet, count) =>
    Array.from({ length: count }, (_, at) => [facet, `${facet}-${at}`, `odd ${at}`, at % 3]);
  const rows = [["odd", [...offered("tag", 4), ...offered("author", 1)]]];
  const many = { startingWith: async () => rows };
  assert.deepEqual(
    (await names(many, "odd", 3)).map(({ id }) => id),
    ["tag-2", "tag-1", "tag-0", "author-0"],
  );
});

test("a query without words names nothing", async () => {
  assert.deepEqual(await told(" ?! "), []);
});
