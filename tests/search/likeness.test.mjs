import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, script } from "./built.mjs";

const { likeness } = await script("likeness");
const { Pieces } = await script("pieces");
const { Seeker } = await script("seeking");

const pieces = await Pieces.open(SITE);
const seeker = new Seeker(pieces);
const cards = await pieces.rows("cards", Array(pieces.manifest.papers).keys());
const id = (paper) => cards.get(paper).id;

test("neighbours of the build stand first, with their reasons, before papers that share words", async () => {
  const found = await likeness(seeker, "weak-to-strong");
  const title = "Weak-to-Strong Generalization: Strong Capabilities With Weak Supervision";
  assert.deepEqual(found.paper, { id: "weak-to-strong", title });
  assert.deepEqual(found.papers.slice(0, 2).map(id), ["weak-labels", "supervision"]);
  assert.deepEqual(
    [...found.reasons].map(([paper, reason]) => [id(paper), reason]),
    [["weak-labels", "weak, labels"], ["supervision", "supervision, costs"]],
  );
  // Both have the tag "large language models".
  assert.ok(found.papers.slice(2).map(id).includes("multi-task-a"));
});

test("a paper is not like itself, and each other one stands once", async () => {
  for (const one of cards.values()) {
    const { papers } = await likeness(seeker, one.id);
    const ids = papers.map(id);
    assert.ok(!ids.includes(one.id));
    assert.equal(new Set(ids).size, ids.length);
  }
});

test("what shares words stands behind by how much it shares", async () => {
  const { papers, reasons } = await likeness(seeker, "multi-task-c");
  assert.equal(reasons.size, 0);
  assert.deepEqual(new Set(papers.slice(0, 2).map(id)), new Set(["multi-task-a", "multi-task-b"]));
});

test("no paper is like one that there is not", async () => {
  assert.equal(await likeness(seeker, "gone"), undefined);
});
