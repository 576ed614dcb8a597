import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { offer, remarks, replaced } = await script("offers");
const told = (corrected) => offer(corrected, (word) => `“${word}”`).join("");

test("a word that no paper has is said to be replaced", () => {
  assert.equal(
    told({ word: "supervisoin", papers: 0, by: ["supervision"] }),
    "No paper has “supervisoin”; showing “supervision”.",
  );
  assert.equal(
    told({ word: "oter", papers: 0, by: ["other", "after", "otter"] }),
    "No paper has “oter”; showing “other”, “after” and “otter”.",
  );
});

test("a word that few papers have is asked about", () => {
  assert.equal(
    told({ word: "trasfer", papers: 1, by: ["transfer"] }),
    "Did you mean “transfer”? Papers with it are shown, too.",
  );
  assert.equal(
    told({ word: "trasfer", papers: 1, by: ["transfer", "trasher"] }),
    "Did you mean “transfer” or “trasher”? Papers with them are shown, too.",
  );
});

test("a word is replaced wherever it stands, and nothing else changes", () => {
  assert.equal(replaced("Weak SUPERVISÓIN, weak", "supervisoin", "supervision"), "Weak supervision, weak");
  assert.equal(replaced("multi-tsak tsaks", "tsak", "task"), "multi-task tsaks");
});

test("a word that only goes on from another one is not named beside it", () => {
  const by = ["supervision", "supervisionfree", "supervised"];
  assert.equal(
    told({ word: "supervisoin", papers: 0, by }),
    "No paper has “supervisoin”; showing “supervision” and “supervised”.",
  );
});

const answer = (found) => ({ total: 1, asks: true, words: ["a"], unknown: [], corrected: [], notes: [], ...found });

test("papers that answer the query need no remark", () => {
  assert.deepEqual(remarks(answer({}), "a"), []);
});

test("what was not understood is told before what was corrected", () => {
  const notes = [{ text: "OR needs something on both sides.", from: 0, to: 2 }, { text: "as in year:2022", from: 3, to: 4 }];
  const corrected = [{ word: "oter", papers: 0, by: ["other"] }];
  assert.deepEqual(remarks(answer({ notes, corrected }), "OR oter"), [
    "OR needs something on both sides.",
    "as in year:2022",
    "No paper has “oter”; showing “other”.",
  ]);
});

test("no papers are told by what was asked for", () => {
  const none = (found, query) => remarks(answer({ total: 0, ...found }), query).join();
  assert.equal(none({ unknown: ["a"] }, " xyzzy "), "No paper has “xyzzy”.");
  assert.equal(none({}, "a year:1900"), "No paper has all that “a year:1900” asks for.");
  const missing = (kind, value) => none({ identified: { kind, value } }, value);
  assert.equal(missing("doi", "10.1145/12"), "No paper here has the DOI 10.1145/12.");
  assert.equal(missing("arxiv", "1706.03762"), "No paper here has the arXiv id 1706.03762.");
  assert.equal(missing("url", "example.org/a"), "No paper here has the address example.org/a.");
});

test("a query of words too common is told so, if there is nothing else to tell", () => {
  assert.deepEqual(remarks(answer({ asks: false }), "to be "), ["These words are too common to search for."]);
  const notes = [{ text: "This parenthesis closes nothing; it is left out.", from: 0, to: 1 }];
  assert.deepEqual(remarks(answer({ asks: false, notes }), ")"), [notes[0].text]);
});
