import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { NO_FILTERS, PAGE, format, parse, toggled } = await script("address");
const NOTHING = {
  query: "",
  filters: NO_FILTERS,
  sort: "relevance",
  view: "comfortable",
  like: "",
  shown: PAGE,
};
const SIGNS = [..."a &=#é😀+%\"-.:,/@()'", "%3A", "%2B", "title:", ".."];

test("an address says what was asked for in words that a reader can change", () => {
  const state = {
    ...NOTHING,
    query: "prompt tuning",
    filters: { ...NO_FILTERS, topic: ["robotics", "-vision"], year: ["2022.."] },
  };
  assert.equal(format(state), "?q=prompt+tuning&topic=robotics&topic=-vision&year=2022..");
});

test("an address says how the hits are shown", () => {
  const filters = { ...NO_FILTERS, author: ["ada-lovelace"], has: ["code"], listing: ["seeds"] };
  assert.equal(
    format({ query: "", filters, sort: "listed", view: "compact", like: "on-engines", shown: 40 }),
    "?like=on-engines&author=ada-lovelace&has=code&listing=seeds&sort=listed&view=compact&shown=40",
  );
});

test("the fields of a query stay readable in an address", () => {
  const query = 'title:"a b" doi:10.1145/3292500 x,y';
  assert.equal(
    format({ ...NOTHING, query }),
    "?q=title:%22a+b%22+doi:10.1145/3292500+x,y",
  );
});

test("nothing asked for is an empty address", () => {
  assert.equal(format(NOTHING), "");
  assert.deepEqual(parse(""), NOTHING);
});

test("every state is read back from its address", () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const { below, one, some } = chance(seed);
    const text = () => Array.from({ length: below(6) }, () => one(SIGNS)).join("");
    const either = (ids) => some(ids).map((id) => one([id, `-${id}`]));
    const state = {
      query: text(),
      filters: {
        topic: either(["x", "y", "x-y"]),
        tag: either(["c++", "a&b", "é", "..", "a%3Ab"]),
        year: either(["1999", "2020..2023", "2024..", "..1990"]),
        venue: either(["acl", "a:b"]),
        author: either(["ada-lovelace", "李"]),
        has: either(["code", "pdf"]),
        listing: either(["a", "b"]),
      },
      sort: one(["relevance", "newest", "title", "listed"]),
      view: one(["comfortable", "compact"]),
      like: text(),
      shown: (1 + below(5)) * PAGE,
    };
    assert.deepEqual(parse(format(state)), state, `seed ${seed}`);
  }
});

test("what makes no sense in an address is left out", () => {
  const search =
    "?sort=price&view=huge&shown=-3&topic=&topic=-&tag=a&tag=a&tag=b&tag=-b&page=7" +
    "&year=soon&year=2024..2022&year=..&year=2023";
  assert.deepEqual(parse(search), {
    ...NOTHING,
    filters: { ...NO_FILTERS, tag: ["a", "-b"], year: ["2023"] },
  });
  assert.equal(parse("?shown=1e99").shown, 1000);
  assert.equal(parse("?shown=1010").shown, 1000);
});

test("a choice is added once and taken back, and takes the place of its opposite", () => {
  const one = toggled(NO_FILTERS, "tag", "a");
  assert.deepEqual(one, { ...NO_FILTERS, tag: ["a"] });
  assert.deepEqual(toggled(one, "tag", "a"), NO_FILTERS);
  assert.deepEqual(toggled(one, "tag", "-a"), { ...NO_FILTERS, tag: ["-a"] });
  assert.deepEqual(toggled({ ...one, tag: ["-a", "b"] }, "tag", "a").tag, ["b", "a"]);
});
