import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SITE, script } from "./built.mjs";

const { openCatalog } = await script("search");
const catalog = await openCatalog(SITE);
const ids = ({ papers }) => papers.map(({ id }) => id);

/** Serve the built folder under a base path while something is done. */
async function served(use) {
  const server = createServer(({ url }, response) => {
    const file = fileURLToPath(new URL(url.replace("/base/", ""), SITE));
    if (!existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  await use(`http://127.0.0.1:${server.address().port}/`);
  server.closeAllConnections();
  server.close();
}

test("a program gets papers with scores, totals and facets", async () => {
  const answer = await catalog.search("weak supervision", { limit: 2 });
  assert.equal(answer.total, 3);
  assert.equal(answer.papers.length, 2);
  const [{ id, title, score, words }] = answer.papers;
  assert.equal(id, "weak-to-strong");
  assert.equal(title, "Weak-to-Strong Generalization: Strong Capabilities With Weak Supervision");
  assert.ok(score > answer.papers[1].score);
  assert.deepEqual(words, ["weak", "supervision", "supervise"]);
  assert.deepEqual(answer.facets.year, [
    { id: "2024", name: "2024", count: 2, chosen: false },
    { id: "2023", name: "2023", count: 1, chosen: false },
  ]);
});

test("a catalog opens from a folder and over HTTP with the same answers", async () => {
  const expected = await catalog.search("multi");
  assert.deepEqual(await (await openCatalog(fileURLToPath(SITE))).search("multi"), expected);
  await served(async (root) => {
    assert.deepEqual(await (await openCatalog(`${root}base`)).search("multi"), expected);
  });
});

test("a site without an index says where it was looked for", async () => {
  await served(async (root) => {
    const place = new URL("elsewhere/assets/catalog/index/manifest.json", root);
    await assert.rejects(openCatalog(`${root}elsewhere/`), { message: `${place} answers 404` });
  });
});

test("an empty query lists everything, newest first, with facets", async () => {
  const answer = await catalog.search("");
  assert.equal(answer.total, 8);
  assert.deepEqual(ids(answer).slice(0, 2), ["weak-to-strong", "weak-labels"]);
  assert.deepEqual(answer.papers.map(({ score }) => score), Array(8).fill(0));
  assert.equal(answer.facets.topic[0].id, "learning");
});

test("pages of an answer are disjoint and add up to it", async () => {
  const whole = ids(await catalog.search("weak labels multi", { limit: 100 }));
  const paged = [];
  for (let offset = 0; offset < whole.length; offset += 2) {
    paged.push(...ids(await catalog.search("weak labels multi", { limit: 2, offset })));
  }
  assert.deepEqual(paged, whole);
});

test("values of one facet widen, several facets narrow", async () => {
  const total = async (filters) => (await catalog.search("", { filters })).total;
  assert.equal(await total({ topic: ["language"] }), 2);
  assert.equal(await total({ topic: ["language", "vision"] }), 3);
  assert.equal(await total({ topic: ["language", "vision"], year: ["2022"] }), 1);
});

test("a facet's own choice does not change its counts", async () => {
  const { facets, without } = await catalog.search("", { filters: { topic: ["vision"] } });
  assert.deepEqual(
    facets.topic.map(({ id, count, chosen }) => [id, count, chosen]),
    [["learning", 6, false], ["language", 2, false], ["vision", 1, true]],
  );
  assert.equal(without.topic, 8);
});

test("an answer can be sorted by date and by title", async () => {
  assert.deepEqual(ids(await catalog.search("multi task", { sort: "newest", limit: 3 })), [
    "multi-task-a",
    "multi-task-b",
    "multi-task-c",
  ]);
  assert.equal(ids(await catalog.search("", { sort: "title" }))[0], "multi-task-c");
});

test("an answer without facets does not have to load them", async () => {
  const fresh = await openCatalog(SITE);
  const answer = await fresh.search("weak", { facets: false });
  assert.equal(answer.facets, undefined);
  assert.equal(fresh.columns, undefined);
});

test("a title with mathematics comes as HTML beside the plain one", async () => {
  const { papers } = await catalog.search("bound tears");
  assert.match(papers[0].html, /<math/);
  assert.doesNotMatch(papers[0].title, /[$<]math/);
});

test("words too common to search for list everything", async () => {
  const answer = await catalog.search("to be or not to be ");
  assert.deepEqual([answer.total, answer.words], [8, []]);
});
