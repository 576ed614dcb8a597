import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, script } from "./built.mjs";

/** Stands for the browser's workers: what they are sent, and a way to reply. */
const workers = [];
globalThis.Worker = class {
  listeners = {};
  sent = [];
  constructor(url, options) {
    Object.assign(this, { url, options });
    workers.push(this);
  }
  addEventListener(event, listener) {
    this.listeners[event] = listener;
  }
  postMessage(message) {
    this.sent.push(message);
  }
  reply(data) {
    this.listeners.message({ data });
  }
};
const { Client, pageUrl } = await script("client");

/** A client and what comes of its questions. */
function asker() {
  const told = [];
  const client = new Client(() => told.push("fault"));
  const tell = (answer) => told.push(answer);
  return { client, told, tell };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("an answer comes to who asked, from one worker that all share", async () => {
  const [one, other] = [asker(), asker()];
  one.client.search("weak", { limit: 1 }).then(one.tell);
  other.client.names("ada", 3).then(other.tell);
  assert.equal(workers.length, 1);
  const [{ url, options, sent }] = workers;
  assert.deepEqual([url.href, options], [new URL("assets/catalog/worker.js", SITE).href, { type: "module" }]);
  assert.deepEqual(sent.map(({ method, parameters }) => [method, parameters]), [
    ["search", ["weak", { limit: 1 }]],
    ["names", ["ada", 3]],
  ]);
  sent.toReversed().forEach(({ id, method }) => workers[0].reply({ id, answer: method }));
  await settled();
  assert.deepEqual([one.told, other.told], [["search"], ["names"]]);
});

test("only the latest question of a client is answered", async () => {
  const { client, told, tell } = asker();
  const { sent } = workers[0];
  client.search("w", {}).then(tell);
  client.search("we", {}).then(tell);
  const [first, second] = sent.slice(-2);
  assert.equal(second.overtaken, first.id);
  for (const { id } of [second, first]) workers[0].reply({ id, answer: id });
  await settled();
  assert.deepEqual(told, [second.id]);
});

test("a client that drops its question hears no more of it", async () => {
  const { client, told, tell } = asker();
  client.search("w", {}).then(tell);
  client.drop();
  workers[0].reply({ id: workers[0].sent.at(-1).id, answer: 1 });
  await settled();
  assert.deepEqual(told, []);
});

test("an export reports how far it is before it ends", async () => {
  const { client, told, tell } = asker();
  client.exported("ris", "", {}, tell).then(tell);
  const { id } = workers[0].sent.at(-1);
  for (const reply of [{ progress: 0.5 }, { progress: 1 }, { answer: ["TY"] }]) workers[0].reply({ id, ...reply });
  await settled();
  assert.deepEqual(told, [0.5, 1, ["TY"]]);
});

test("a fault is told, and after one of the worker itself the next question gets a new one", async () => {
  const { client, told, tell } = asker();
  client.search("w", {}).then(tell);
  workers[0].reply({ id: workers[0].sent.at(-1).id, fault: "none" });
  assert.deepEqual(told, ["fault"]);
  client.search("we", {}).then(tell);
  workers[0].listeners.error();
  assert.deepEqual(told, ["fault", "fault"]);
  client.search("wea", {}).then(tell);
  assert.equal(workers.length, 2);
});

test("a page's address begins at the root of the site", () => {
  assert.equal(pageUrl("papers/a/"), new URL("papers/a/", SITE).href);
});
