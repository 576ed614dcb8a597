import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { Columns, FACETS } = await script("counting");

/** Count as slowly and plainly as it can be said. */
function plainly(papers, filters) {
  const has = (paper, facet) =>
    !filters[facet]?.length || filters[facet].some((id) => paper[facet].includes(id));
  const passing = papers.filter((paper) => FACETS.every((facet) => has(paper, facet)));
  const counts = {};
  const without = {};
  for (const facet of FACETS) {
    const others = papers.filter((paper) =>
      FACETS.every((other) => other === facet || has(paper, other)),
    );
    without[facet] = others.length;
    counts[facet] = {};
    for (const id of others.flatMap((paper) => paper[facet])) {
      counts[facet][id] = (counts[facet][id] ?? 0) + 1;
    }
  }
  return { passing, counts, without };
}

test("facets count what a plain count counts, for any choice", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { below, one, some } = chance(seed);
    const topics = ["a", "b", "c"];
    const tags = ["p", "q", "r", "s"];
    const papers = Array.from({ length: below(30) }, (_, number) => ({
      number,
      topic: some(topics),
      tag: some(tags, 3),
      year: one([["2021"], ["2022"], ["2023"], []]),
    }));
    const places = (values, facet) =>
      papers.map((paper) => paper[facet].map((id) => values.indexOf(id)));
    const columns = new Columns({
      topic: { values: topics.map((id) => [id, id]), papers: places(topics, "topic") },
      tag: { values: tags.map((id) => [id, id]), papers: places(tags, "tag") },
      year: papers.map(({ year }) => (year.length ? Number(year[0]) : null)),
      by_title: papers.map(({ number }) => number),
    });
    const found = some(papers);
    const filters = { topic: some(topics, 3), tag: some(tags, 3), year: some(["2021", "2022"], 3) };
    const counted = columns.count(found.map(({ number }) => number), filters);
    const expected = plainly(found, filters);
    assert.deepEqual(counted.papers, expected.passing.map(({ number }) => number));
    assert.deepEqual(counted.without, expected.without);
    for (const facet of FACETS) {
      const shown = counted.facets[facet].filter(({ count }) => count > 0);
      const counts = Object.fromEntries(shown.map(({ id, count }) => [id, count]));
      assert.deepEqual(counts, expected.counts[facet]);
      for (const { id, count, chosen } of counted.facets[facet]) {
        assert.equal(chosen, filters[facet].includes(id));
        assert.ok(count > 0 || chosen);
      }
    }
  }
});

test("values with most papers stand first, years by themselves newest first", () => {
  const columns = new Columns({
    topic: { values: [["a", "A"], ["b", "B"]], papers: [[1], [0, 1], []] },
    tag: { values: [], papers: [[], [], []] },
    year: [2021, 2023, 2021],
    by_title: [0, 1, 2],
  });
  const { facets } = columns.count([0, 1, 2], {});
  assert.deepEqual(facets.topic.map(({ id }) => id), ["b", "a"]);
  assert.deepEqual(facets.year.map(({ id, count }) => [id, count]), [["2023", 1], ["2021", 2]]);
});

test("a value that the catalog does not have leaves no paper", () => {
  const columns = new Columns({
    topic: { values: [["a", "A"]], papers: [[0]] },
    tag: { values: [], papers: [[]] },
    year: [null],
    by_title: [0],
  });
  assert.deepEqual(columns.count([0], { tag: ["gone"] }).papers, []);
});
