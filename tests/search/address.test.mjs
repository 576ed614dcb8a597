import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { PAGE, format, parse } = await script("address");
const NO_FILTERS = { topic: [], tag: [], year: [] };
const NOTHING = { query: "", filters: NO_FILTERS, sort: "relevance", shown: PAGE };
const SIGNS = ["a", " ", "&", "=", "#", "é", "😀", "+", "%"];

test("an address says what was asked for in words that a reader can change", () => {
  const filters = { topic: ["robotics", "vision"], tag: ["clip"], year: ["2023"] };
  assert.equal(
    format({ query: "weak superv", filters, sort: "newest", shown: 3 * PAGE }),
    "?q=weak+superv&topic=robotics&topic=vision&tag=clip&year=2023&sort=newest&shown=30",
  );
});

test("nothing asked for is an empty address", () => {
  assert.equal(format(NOTHING), "");
  assert.deepEqual(parse(""), NOTHING);
});

test("every state is read back from its address", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { below, one, some } = chance(seed);
    const state = {
      query: Array.from({ length: below(6) }, () => one(SIGNS)).join(""),
      filters: {
        topic: some(["x", "y"]),
        tag: some(["c++", "a&b", "é"]),
        year: some(["1999", "2023"]),
      },
      sort: one(["relevance", "newest", "title"]),
      shown: (1 + below(5)) * PAGE,
    };
    assert.deepEqual(parse(format(state)), state);
  }
});

test("what makes no sense in an address is left out", () => {
  assert.deepEqual(parse("?sort=price&shown=-3&topic=&tag=a&tag=a&page=7"), {
    ...NOTHING,
    filters: { topic: [], tag: ["a"], year: [] },
  });
  assert.equal(parse("?shown=1e99").shown, PAGE);
});
