import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { parse } = await script("grammar");
const { limited } = await script("limit");

const words = (count, start = 0) => Array.from({ length: count }, (_, at) => `w${start + at}`).join(" ");
const read = (query) => limited(parse(query));

test("forty words count, and stop words beside them", () => {
  const query = `the ${words(40)} of the `;
  assert.deepEqual(read(query), parse(query));
});

test("of a longer text the beginning counts, and a note says so", () => {
  const query = `${words(40)} more of it `;
  const { nodes, notes } = read(query);
  assert.deepEqual(nodes.map(({ text }) => text.trim()), [words(40)]);
  assert.deepEqual(notes, [
    { text: "Only the first 40 words count.", from: query.indexOf("more"), to: query.length - 1 },
  ]);
});

test("a long phrase is asked for as far as it counts", () => {
  const query = `"${words(50)}" (weak OR "strong one") `;
  const { nodes, notes } = read(query);
  assert.deepEqual(nodes.map(({ type, text }) => [type, text.trim()]), [["phrase", words(40)]]);
  assert.deepEqual(notes.map(({ from, to }) => query.slice(from, to)), [
    `${words(10, 40)}" (weak OR "strong one"`,
  ]);
});

test("what is no word stays, wherever it stands", () => {
  const { nodes } = read(`${words(60)} -weak year:2022 title:(has:code weak) has:code `);
  assert.deepEqual(nodes.slice(1).map(({ type }) => type), ["years", "field", "value"]);
});

test("words in all parts of a query count together", () => {
  const query = `a1 OR b1 title:c1 -d1 "${words(40)}" `;
  assert.deepEqual(read(query).notes.map(({ from, to }) => query.slice(from, to)), ['w36 w37 w38 w39"']);
});

test("notes stand in order", () => {
  const { notes } = read(`${words(60)} a* `);
  assert.deepEqual(notes.map(({ text }) => text), [
    "Only the first 40 words count.",
    "* needs two letters or more before it.",
  ]);
});
