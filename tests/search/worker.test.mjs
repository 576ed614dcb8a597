import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./built.mjs";

/** What a browser gives a worker: a place to listen at and a way to reply. */
let listener;
const replies = [];
globalThis.self = {
  addEventListener: (_, given) => (listener = given),
  postMessage: (reply) => replies.push(reply),
};
await script("worker");

/** Ask all questions at once and return the replies. */
async function asked(...questions) {
  replies.length = 0;
  await Promise.all(questions.map((data) => listener({ data })));
  return replies.slice();
}

const question = (id, overtaken, query) => ({
  id,
  overtaken,
  method: "search",
  parameters: [query, { limit: 1, facets: false }],
});

test("a question gets its answer", async () => {
  const [{ id, answer }, ...others] = await asked(question(1, 0, '"multitask"'));
  assert.deepEqual([id, answer.total, answer.papers[0].id, others], [1, 1, "multi-task-b", []]);
});

test("a question that was overtaken gets no reply, one that was not gets its own", async () => {
  const found = await asked(question(2, 1, "weak"), question(3, 2, "labels"), question(4, 0, ""));
  assert.deepEqual(found.map(({ id }) => id).sort(), [3, 4]);
});

test("names and whole results can be asked for, with progress before", async () => {
  const [{ answer }] = await asked({ id: 5, overtaken: 0, method: "names", parameters: ["byron", 1] });
  assert.deepEqual(answer.map(({ name }) => name), ["Ada Byron"]);
  const found = await asked({ id: 6, overtaken: 0, method: "exported", parameters: ["csv", "", {}] });
  assert.deepEqual(found.map(({ id }) => id), found.map(() => 6));
  assert.deepEqual(found.at(-2), { id: 6, progress: 1 });
  assert.equal(found.at(-1).answer.length, 8);
});

test("a question that cannot be answered gets the fault", async () => {
  const [reply] = await asked({ id: 7, overtaken: 0, method: "none", parameters: [] });
  assert.deepEqual(Object.keys(reply), ["id", "fault"]);
});
