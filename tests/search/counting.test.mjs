import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, script } from "./built.mjs";

const { Columns } = await script("counting");
const { FACETS, years } = await script("facets");

/** Whether a value is named by a choice or, without its "-", by an exclusion. */
function names(facet, choice, id) {
  if (choice === id) return true;
  if (facet !== "year" || !choice.includes("..")) return false;
  const [from, to] = choice.split("..");
  return (from === "" || from <= id) && (to === "" || id <= to);
}

const chosenBy = (facet, choices, id) =>
  choices.some((choice) => !choice.startsWith("-") && names(facet, choice, id));
const excludedBy = (facet, choices, id) =>
  choices.some((choice) => choice.startsWith("-") && names(facet, choice.slice(1), id));

/** Whether a paper passes what one facet chooses and excludes. */
const chosen = (paper, facet, choices) =>
  choices.every((choice) => choice.startsWith("-")) ||
  paper[facet].some((id) => chosenBy(facet, choices, id));
const spared = (paper, facet, choices, but) =>
  !paper[facet].some((id) => id !== but && excludedBy(facet, choices, id));

/** Count as slowly and plainly as it can be said. */
function plainly(papers, filters, values, counted) {
  const of = (facet) => filters[facet] ?? [];
  const passes = (paper, facet) =>
    chosen(paper, facet, of(facet)) && spared(paper, facet, of(facet));
  const passing = papers.filter((paper) => FACETS.every((facet) => passes(paper, facet)));
  const facets = {};
  const without = {};
  for (const facet of FACETS) {
    const others = papers.filter((paper) =>
      FACETS.every((other) => other === facet || passes(paper, other)),
    );
    if (counted.includes(facet) || of(facet).length > 0) without[facet] = others.length;
    if (!counted.includes(facet)) continue;
    const rows = values[facet].map(([id, name, kind]) => {
      const excluded = excludedBy(facet, of(facet), id);
      const with_ = others.filter((paper) => paper[facet].includes(id));
      const count = excluded
        ? with_.filter(
            (paper) => chosen(paper, facet, of(facet)) && spared(paper, facet, of(facet), id),
          ).length
        : with_.filter((paper) => spared(paper, facet, of(facet))).length;
      const row = { id, name, count, chosen: chosenBy(facet, of(facet), id), excluded };
      return kind ? { ...row, kind } : row;
    });
    const shown = rows.filter(({ count, chosen, excluded }) => count > 0 || chosen || excluded);
    facets[facet] = facet === "year" ? shown : shown.toSorted((a, b) => b.count - a.count);
  }
  return { papers: passing.map(({ number }) => number), facets, without };
}

const YEARS = ["2024", "2023", "2021", "2020", "2017"];
const RANGES = ["2020..2023", "2021..", "..2020", "2022..2022", "-2021..2023", "-..2017", "-2023.."];

/** A catalog, papers found in it and filters, at random. */
function world(seed) {
  const { below, one, some } = chance(seed);
  const values = Object.fromEntries(
    FACETS.map((facet, place) => {
      const ids = facet === "year" ? YEARS : Array.from({ length: below(6) }, (_, n) => `v${n}`);
      return [facet, ids.map((id) => (place === 1 ? [id, `The ${id}`, one(["task", "method"])] : [id, id]))];
    }),
  );
  const all = Array.from({ length: below(30) }, (_, number) => {
    const facets = FACETS.map((facet) => {
      const ids = values[facet].map(([id]) => id);
      return [facet, facet === "year" ? ids.slice(below(9)).slice(0, 1) : some(ids)];
    });
    return { number, ...Object.fromEntries(facets) };
  });
  const share = 2 + below(8);
  const filters = Object.fromEntries(
    some([...FACETS]).map((facet) => {
      const ids = [...values[facet].map(([id]) => id), "gone"];
      const choices = [...ids, ...ids.map((id) => `-${id}`), ...(facet === "year" ? RANGES : [])];
      return [facet, some(choices, share)];
    }),
  );
  return { values, all, filters, papers: some(all, 1 + below(2)), counted: some([...FACETS]) };
}

/** The columns of a world. */
function columnsOf({ values, all }) {
  const columns = new Columns(all.length);
  for (const facet of FACETS) {
    const ids = values[facet].map(([id]) => id);
    const papers = all.map((paper) => paper[facet].map((id) => ids.indexOf(id)));
    columns.add(facet, { values: values[facet], papers });
  }
  return columns;
}

test("facets count what a plain count counts, for any choice", () => {
  for (let seed = 0; seed < 600; seed += 1) {
    const drawn = world(seed);
    const { papers, filters, values, counted } = drawn;
    const numbers = papers.map(({ number }) => number);
    assert.deepEqual(
      columnsOf(drawn).count(numbers, filters, counted),
      plainly(papers, filters, values, counted),
      `seed ${seed}`,
    );
  }
});

/** Columns of a few facets by hand: papers are given by the ids that they have. */
function byHand(facets) {
  const columns = new Columns(Object.values(facets)[0].length);
  for (const [facet, papers] of Object.entries(facets)) {
    const ids = [...new Set(papers.flat())].sort();
    if (facet === "year") ids.reverse();
    const places = papers.map((own) => own.map((id) => ids.indexOf(id)));
    columns.add(facet, { values: ids.map((id) => [id, id.toUpperCase()]), papers: places });
  }
  return columns;
}

const shown = (values) => values.map(({ id, count }) => [id, count]);

test("values with most papers stand first, equals as in the column, years newest first", () => {
  const columns = byHand({
    topic: [["b", "c"], ["a", "b"], ["c"], ["d"]],
    year: [["2021"], ["2023"], ["2021"], []],
  });
  const { facets } = columns.count([0, 1, 2, 3], {}, ["topic", "year"]);
  assert.deepEqual(shown(facets.topic), [["b", 2], ["c", 2], ["a", 1], ["d", 1]]);
  assert.deepEqual(shown(facets.year), [["2023", 1], ["2021", 2]]);
});

test("an excluded value takes its papers away and says how many", () => {
  const columns = byHand({ topic: [["a"], ["a", "b"], ["b"], ["b"]] });
  const { papers, facets, without } = columns.count([0, 1, 2, 3], { topic: ["-a"] }, ["topic"]);
  assert.deepEqual(papers, [2, 3]);
  assert.deepEqual(facets.topic, [
    { id: "a", name: "A", count: 2, chosen: false, excluded: true },
    { id: "b", name: "B", count: 2, chosen: false, excluded: false },
  ]);
  assert.deepEqual(without, { topic: 4 });
});

test("a range of years chooses all years from its first to its last", () => {
  const columns = byHand({ year: [["2024"], ["2022"], ["2020"], []] });
  const passing = (year) => columns.count([0, 1, 2, 3], { year: [year] }, []).papers;
  assert.deepEqual(passing("2020..2022"), [1, 2]);
  assert.deepEqual(passing("2022.."), [0, 1]);
  assert.deepEqual(passing("..2022"), [1, 2]);
  assert.deepEqual(passing("-2021..2023"), [0, 2, 3]);
});

test("a value that the catalog does not have leaves no paper", () => {
  const columns = byHand({ tag: [["a"]] });
  assert.deepEqual(columns.count([0], { tag: ["gone"] }, []).papers, []);
  assert.deepEqual(columns.count([0], { tag: ["-gone"] }, []).papers, [0]);
});

test("a facet that only restricts is not counted", () => {
  const columns = byHand({ tag: [["a"], ["b"]], topic: [["x"], ["x"]] });
  const counted = columns.count([0, 1], { tag: ["a"] }, ["topic"]);
  assert.deepEqual(counted, {
    papers: [0],
    facets: { topic: [{ id: "x", name: "X", count: 1, chosen: false, excluded: false }] },
    without: { topic: 1, tag: 2 },
  });
});

test("the values of one paper are told by their places", () => {
  const columns = byHand({ tag: [["a"], [], ["a", "b"]] });
  assert.deepEqual([0, 1, 2].map((paper) => [...columns.places("tag", paper)]), [[0], [], [0, 1]]);
});

test("a facet that is not loaded is said by name", () => {
  const columns = byHand({ tag: [["a"]] });
  assert.ok(columns.has("tag") && !columns.has("venue"));
  assert.throws(() => columns.count([0], { venue: ["x"] }, []), {
    message: 'The facet "venue" is not loaded.',
  });
});

test("a choice of years says where it begins and ends", () => {
  assert.deepEqual(years("2022"), [2022, 2022]);
  assert.deepEqual(years("-2022..2024"), [2022, 2024]);
  assert.deepEqual(years("2022.."), [2022, Infinity]);
  assert.deepEqual(years("..2020"), [-Infinity, 2020]);
  for (const nonsense of ["", "..", "-", "-..", "soon", "2022...2024", "2022..x"]) {
    assert.equal(years(nonsense), undefined);
  }
});
