import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { chance, script } from "./built.mjs";

const { Pieces } = await script("pieces");

const BUILD = "0123456789";

/** Write an index of some words and rows, cut after every few, and open it. */
async function cut(words, rows, size, use) {
  const folder = mkdtempSync(`${tmpdir()}/pieces-`);
  const index = `${folder}/assets/catalog/index`;
  mkdirSync(index, { recursive: true });
  const write = (name, content) => writeFileSync(`${index}/${name}`, JSON.stringify(content));
  const pieces = (list) =>
    Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
  pieces(words).forEach((piece, place) => write(`words-${place}-${BUILD}.json`, piece));
  pieces(rows).forEach((piece, place) => write(`cards-${place}-${BUILD}.json`, piece));
  write(`column-year-${BUILD}.json`, { values: [], papers: [] });
  write("manifest.json", {
    version: 2,
    build: BUILD,
    papers: rows.length,
    fields: {},
    sorted: { words: pieces(words).map(([[first]]) => first) },
    rows: { cards: size },
    columns: ["year"],
  });
  await use(await Pieces.open(pathToFileURL(folder)), index);
  rmSync(folder, { recursive: true });
}

test("keys, prefixes and rows are found in pieces of any size", async () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const { below, one } = chance(seed);
    const word = () => Array.from({ length: 1 + below(3) }, () => one(["a", "b", "\u{10330}", "\ufa0e"])).join("");
    const keys = [...new Set(Array.from({ length: below(30) }, word))].sort();
    const words = keys.map((key, place) => [key, place]);
    const rows = Array.from({ length: below(20) }, (_, place) => `row ${place}`);
    await cut(words, rows, 1 + below(6), async (pieces) => {
      const asked = [word(), word(), word()];
      const expected = words.filter(([key]) => asked.includes(key));
      const found = await pieces.valuesByKey("words", new Set(asked));
      assert.deepEqual([...found].sort(), expected.sort());
      for (const prefix of ["", ...asked]) {
        const starting = words.filter(([key]) => key.startsWith(prefix));
        assert.deepEqual(await pieces.startingWith("words", prefix), starting.sort());
      }
      const numbers = rows.map((_, place) => place).filter(() => below(2));
      let come = 0;
      const got = await pieces.rows("cards", numbers, () => (come += 1));
      assert.deepEqual([...got], numbers.map((number) => [number, `row ${number}`]));
      const places = new Set(numbers.map((number) => Math.floor(number / pieces.manifest.rows.cards)));
      assert.equal(come, places.size);
      assert.deepEqual(await pieces.column("year"), { values: [], papers: [] });
    });
  }
});

test("what was loaded is kept, and what failed to load is tried again", async () => {
  await cut([["a", 1], ["b", 2]], [], 1, async (pieces, index) => {
    assert.equal((await pieces.valuesByKey("words", ["a"])).get("a"), 1);
    rmSync(`${index}/words-0-${BUILD}.json`);
    assert.equal((await pieces.valuesByKey("words", ["a"])).get("a"), 1);
    rmSync(`${index}/words-1-${BUILD}.json`);
    await assert.rejects(pieces.valuesByKey("words", ["b"]), { code: "ENOENT" });
    writeFileSync(`${index}/words-1-${BUILD}.json`, '[["b", 3]]');
    assert.equal((await pieces.valuesByKey("words", ["b"])).get("b"), 3);
  });
});

test("an index of another version is not read", async () => {
  await cut([], [], 1, async (_, index) => {
    writeFileSync(`${index}/manifest.json`, '{"version": 1}');
    await assert.rejects(Pieces.open(new URL("../../../", pathToFileURL(`${index}/`))), {
      message: "The search index and the scripts of this site are of different versions.",
    });
  });
});
