import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, chance, json, script } from "./built.mjs";

const { default: lunr } = await script("lunr");
const { Pieces } = await script("pieces");
const { partialIndex } = await script("scoring");

const pieces = await Pieces.open(SITE);

test("a partial index scores like the whole one, whatever the terms", async () => {
  lunr.utils.warn = () => {};
  const whole = lunr.Index.load(json("lunr.json"));
  const vocabulary = (await pieces.startingWith("terms", "")).map(([term]) => term);
  const fields = Object.keys(pieces.manifest.fields);
  assert.deepEqual(vocabulary.length, Object.keys(whole.invertedIndex).length);
  for (let seed = 0; seed < 200; seed += 1) {
    const { below, one } = chance(seed);
    const terms = Array.from({ length: 1 + below(5) }, () => one(vocabulary));
    const ask = (query) => terms.forEach((term) => query.term(term, { usePipeline: false }));
    const index = partialIndex(fields, await pieces.valuesByKey("terms", new Set(terms)));
    const scores = (results) => results.map(({ ref, score }) => [ref, score.toFixed(9)]).sort();
    assert.deepEqual(scores(index.query(ask)), scores(whole.query(ask)), terms.join(" "));
  }
});
