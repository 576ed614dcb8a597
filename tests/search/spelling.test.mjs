import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, chance, script } from "./built.mjs";

const { corrections, isOneEdit, likeliest } = await script("spelling");
const { Pieces } = await script("pieces");
const { openCatalog } = await script("search");

const LETTERS = "abc";

/** All writings that differ from a word by one edit, found without cleverness. */
function edits(word) {
  const found = new Set();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) found.add(before + letter + after);
    if (!after) continue;
    found.add(before + after.slice(1));
    for (const letter of LETTERS) found.add(before + letter + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
  }
  found.delete(word);
  return found;
}

test("one edit is one letter added, left out, replaced or swapped with the next", () => {
  for (let seed = 0; seed < 3000; seed += 1) {
    const { below, one } = chance(seed);
    const some = () => Array.from({ length: 1 + below(6) }, () => one([...LETTERS])).join("");
    const [word, other] = [some(), some()];
    if (word === other) continue;
    assert.equal(isOneEdit(word, other), edits(word).has(other), `${word} ${other}`);
  }
});

test("the beginning of a longer word may be misspelt as well", () => {
  for (let seed = 0; seed < 3000; seed += 1) {
    const { below, one } = chance(seed);
    const some = (least) => Array.from({ length: least + below(4) }, () => one([...LETTERS])).join("");
    const [word, other] = [some(1), some(2)];
    if (other.startsWith(word)) continue;
    const meant = [...edits(word)].some((edited) => other.startsWith(edited));
    assert.equal(isOneEdit(word, other, true), meant, `${word} ${other}`);
  }
});

test("the likeliest words stand first, one for each stem, three at most", () => {
  const found = (word, open, ...vocabulary) =>
    likeliest(word, open, vocabulary).map((meant) => meant.word);
  const models = [["mode", 99], ["model", 5], ["models", 9], ["motel", 2], ["modal", 4]];
  assert.deepEqual(found("modxl", false, ...models), ["model", "modal"]);
  assert.deepEqual(found("modell", false, ...models), ["models"]);
  const many = [["moden", 1], ["modey", 3], ["modez", 2], ["modep", 9]];
  assert.deepEqual(found("modex", false, ...many), ["modep", "modey", "modez"]);
  // What is one edit away as a whole stands before what only begins so.
  const begun = [["supervisors", 9], ["supervise", 2]];
  assert.deepEqual(found("superviso", true, ...begun), ["supervise", "supervisors"]);
});

test("short words and numbers are taken as they stand", async () => {
  const pieces = await Pieces.open(SITE);
  assert.deepEqual(await corrections(pieces, "wek", false), []);
  assert.deepEqual(await corrections(pieces, "label5", false), []);
  assert.deepEqual(likeliest("wesk", false, [["weak", 3]]), []);
  assert.deepEqual((await corrections(pieces, "labls", false)).map(({ word }) => word), ["labels"]);
});

test("a vocabulary in pieces is searched near the word's beginning, and then as a whole", async () => {
  const asked = [];
  const pieces = {
    manifest: { sorted: { words: ["a", "s"] } },
    startingWith: async (_, prefix) => {
      asked.push(prefix);
      return [["labels", 3], ["supervision", 20]].filter(([word]) => word.startsWith(prefix));
    },
  };
  const found = async (word) => (await corrections(pieces, word, false)).map((meant) => meant.word);
  assert.deepEqual(await found("supervisoin"), ["supervision"]);
  assert.deepEqual(asked, ["su"]);
  assert.deepEqual(await found("uspervision"), ["supervision"]);
  assert.deepEqual(asked, ["su", "us", ""]);
  assert.deepEqual(await found("labls"), ["labels"]);
  assert.deepEqual(asked.slice(3), ["la", ""]);
});

test("fifty thousand words are looked through in a few milliseconds", () => {
  const { one, below } = chance(7);
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const word = () => Array.from({ length: 4 + below(8) }, () => one(letters)).join("");
  const vocabulary = Array.from({ length: 50_000 }, () => [word(), 1 + below(100)]);
  likeliest("supervisoin", true, vocabulary);
  const start = performance.now();
  likeliest("supervisoin", true, vocabulary);
  assert.ok(performance.now() - start < 100, "ten times what it takes on a slow machine");
});

const catalog = await openCatalog(SITE);
const ids = ({ papers }) => papers.map(({ id }) => id);

for (const query of ["supervisoin ", "supervsion ", "suppervision ", "supervizion ", "supervizi"]) {
  test(`a misspelt word finds its papers and says so: ${query}`, async () => {
    const answer = await catalog.search(query);
    assert.deepEqual(new Set(ids(answer)), new Set(ids(await catalog.search("supervision "))));
    assert.deepEqual(answer.corrected, [
      { word: query.trim(), papers: 0, by: ["supervision"] },
    ]);
    assert.deepEqual(answer.unknown, []);
  });
}

test("a word that papers have is not corrected", async () => {
  const { corrected } = await catalog.search("labels weak supervision");
  assert.deepEqual(corrected, []);
});

test("the words that a correction found are marked", async () => {
  const { papers } = await catalog.search("supervisoin scale ");
  assert.deepEqual(papers[0].words, ["supervision", "scale"]);
});

test("a word nobody writes like any other stays unknown", async () => {
  const { unknown, corrected } = await catalog.search("xyzzyx weak ");
  assert.deepEqual([unknown, corrected], [["xyzzyx"], []]);
});
