import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { taken } = await script("histogram");
const { years, yearsText } = await script("facets");

test("a choice of years is said as a reader says it", () => {
  assert.equal(yearsText("2022"), "2022");
  assert.equal(yearsText("2019..2022"), "2019–2022");
  assert.equal(yearsText("2019..2019"), "2019");
  assert.equal(yearsText("2019.."), "since 2019");
  assert.equal(yearsText("..2020"), "until 2020");
  assert.equal(yearsText("soon"), "soon");
});

test("a range that ends with all years takes in those to come", () => {
  assert.equal(taken(2015, 2018, [2010, 2024]), "2015..2018");
  assert.equal(taken(2015, 2024, [2010, 2024]), "2015..");
  assert.equal(taken(2010, 2018, [2010, 2024]), "..2018");
  assert.equal(taken(2010, 2024, [2010, 2024]), "");
});

test("one year by itself stays one, be it the last", () => {
  assert.equal(taken(2024, 2024, [2010, 2024]), "2024");
  assert.equal(taken(2010, 2010, [2010, 2024]), "2010");
});

test("what was taken names the years that were taken, of those there are", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { below } = chance(seed);
    const first = 1900 + below(100);
    const last = first + below(30);
    const from = first + below(last - first + 1);
    const to = from + below(last - from + 1);
    const [start, end] = years(taken(from, to, [first, last])) ?? [first, last];
    assert.deepEqual([Math.max(first, start), Math.min(last, end)], [from, to]);
  }
});
