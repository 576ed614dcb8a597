import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SITE, chance, script } from "./built.mjs";

const { FACETS } = await script("facets");
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
    { id: "2024", name: "2024", count: 2, chosen: false, excluded: false },
    { id: "2023", name: "2023", count: 1, chosen: false, excluded: false },
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
  const loaded = [];
  const column = fresh.pieces.column.bind(fresh.pieces);
  fresh.pieces.column = (name) => loaded.push(name) && column(name);
  const { facets, total } = await fresh.search("weak", { facets: false });
  assert.equal(facets, undefined);
  assert.ok(total > 0);
  assert.deepEqual(loaded, []);
  await fresh.search("weak", { facets: false, filters: { topic: ["language"] }, sort: "title" });
  assert.deepEqual(loaded, ["topic", "by_title"]);
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

test("a query that is an identifier leads to its paper", async () => {
  const identified = async (query) => (await catalog.search(query)).identified;
  const paper = "multi-task-a";
  assert.deepEqual(await identified("https://doi.org/10.1000/prompting"), {
    kind: "doi",
    value: "10.1000/prompting",
    paper,
  });
  assert.deepEqual(await identified("http://example.org/prompting/"), {
    kind: "url",
    value: "example.org/prompting",
    paper,
  });
  assert.deepEqual(await identified(" arXiv:2401.00002 "), { kind: "arxiv", value: "2401.00002" });
  assert.equal(await identified("weak 2401.00001"), undefined);
  assert.deepEqual(ids(await catalog.search("2401.00001v3")), ["weak-labels"]);
});

test("notes say what was not understood of a query", async () => {
  const { notes, total } = await catalog.search("weak year:soon ");
  assert.deepEqual(notes, [
    { text: "year: needs a value right after it, as in year:2022..2024", from: 5, to: 14 },
  ]);
  assert.ok(total > 0);
});

test("an empty result says what to leave out, and what that would give", async () => {
  const { total, looser } = await catalog.search('labels "strong one" year:2024 ');
  assert.equal(total, 0);
  assert.deepEqual(looser, [{ part: '"strong one"', query: "labels year:2024", total: 1 }]);
  const narrowed = await catalog.search('labels "strong one" ', { filters: { year: ["2024"] } });
  assert.deepEqual(narrowed.looser.map(({ total }) => total), [1]);
});

test("what a looser query promises it gives", async () => {
  const parts = ["year:1999", '"no such thing"', "has:video", "-labels", "title:weak", "(a OR b)"];
  for (let seed = 0; seed < 60; seed += 1) {
    const { some } = chance(seed);
    const query = `labels pictures ${some(parts).join(" ")} weak `;
    for (const looser of (await catalog.search(query)).looser) {
      assert.equal((await catalog.search(`${looser.query} `)).total, looser.total, query);
    }
  }
});

test("an answer can be sorted by how often papers were listed", async () => {
  const found = ids(await catalog.search("", { sort: "listed", facets: false }));
  assert.deepEqual(new Set(found.slice(0, 2)), new Set(["weak-labels", "multi-task-a"]));
  const filters = { year: ["..2023"], topic: ["-vision"] };
  assert.deepEqual(ids(await catalog.search("", { sort: "listed", filters })), [
    "multi-task-a",
    "supervision",
    "multi-task-c",
    "bound",
  ]);
});

test("papers like one stand by likeness, with reasons, and a query narrows them", async () => {
  const answer = await catalog.search("", { like: "weak-to-strong" });
  assert.deepEqual(answer.like.id, "weak-to-strong");
  assert.deepEqual(
    answer.papers.slice(0, 2).map(({ id, reason }) => [id, reason]),
    [["weak-labels", "weak, labels"], ["supervision", "supervision, costs"]],
  );
  assert.deepEqual(ids(await catalog.search("costly ", { like: "weak-to-strong" })), ["supervision"]);
  assert.equal((await catalog.search("", { like: "gone" })).like, undefined);
});

test("the result is exported whole, in its order, and the progress ends at 1", async () => {
  const shares = [];
  const texts = await catalog.exported("bibtex", "", { sort: "title" }, (share) => shares.push(share));
  const { papers } = await catalog.search("", { sort: "title", limit: 100 });
  assert.equal(texts.length, papers.length);
  texts.forEach((text, place) => {
    const [word] = papers[place].title.match(/\w+/);
    assert.match(text, new RegExp(`^@[^]*${word}`));
  });
  assert.ok(shares.every((share, place) => place === 0 || share > shares[place - 1]));
  assert.equal(shares.at(-1), 1);
});

test("an export is of what passes, in each format", async () => {
  const options = { filters: { year: ["2024"] } };
  const [csv] = await catalog.exported("csv", "costly OR wrong ", options);
  assert.match(csv, /^weak-labels,Weak Labels,Ada Byron,2024,/);
  const [ris, ...others] = await catalog.exported("ris", "labels ", options);
  assert.match(ris, /^TY {2}- /);
  assert.deepEqual(others, []);
  assert.deepEqual(await catalog.exported("csv", "year:1999"), []);
  const like = await catalog.exported("csv", "", { like: "multi-task-b" });
  assert.match(like[0], /^multi-task-c,/);
});

test("names are offered beside papers", async () => {
  assert.deepEqual(await catalog.names("byron", 3), [
    { facet: "author", id: "ada-byron", name: "Ada Byron", papers: 2 },
  ]);
});

test("of a pasted text the beginning counts", async () => {
  const { notes, words } = await catalog.search(Array(100).fill("weak labels").join(" "));
  assert.equal(words.length, 40);
  assert.deepEqual(notes.map(({ text }) => text), ["Only the first 40 words count."]);
});

const TYPED = [
  "(", ")", '"', "-", " ", " ", " OR ", "NOT ", ":", "*", "title:", "tag:", "venue:", "author:",
  "year:", "has:", "doi:", "url:", "weak", "lab", "the", "2022", "..", "10.1/x", "ʼ", "\ud800",
  "ﬁ", "Erdős", "__proto__", "constructor",
];

test("whatever is typed is answered", async () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const { below, one } = chance(seed);
    const query = Array.from({ length: 1 + below(8) }, () => one(TYPED)).join("");
    const { total, papers, notes } = await catalog.search(query, { limit: 100 });
    assert.ok(total === papers.length && total <= 8, query);
    for (const { text } of notes) assert.ok(!text.includes("undefined"), query);
    await catalog.names(query, 3);
  }
});

test("the paper whose title is the query stands before others with the same words", async () => {
  const { papers } = await catalog.search("multi-task prompting");
  assert.equal(papers[0].id, "multi-task-a");
});

test("a word in a field stands for itself if papers have it, and else for what begins so", async () => {
  const found = async (query) => (await catalog.search(query)).papers.map(({ id }) => id);
  assert.deepEqual(await found("title:label"), await found("title:label "));
  assert.deepEqual(await found("title:prompti"), ["multi-task-a"]);
  assert.deepEqual(await found('author:"Byron, Ada"'), await found('author:"Ada Byron"'));
});

test("a venue is found by its initials", async () => {
  const { papers } = await catalog.search("venue:jor");
  assert.deepEqual(papers.map(({ id }) => id), ["weak-to-strong"]);
});

test("a hit whose words are not shown says why it is there", async () => {
  const { papers } = await catalog.search("tag:LLM");
  assert.ok(papers.length > 0);
  for (const { words, reason } of papers) assert.ok(words.length > 0 || reason);
});
