import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

const { offer, replaced } = await script("offers");
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
