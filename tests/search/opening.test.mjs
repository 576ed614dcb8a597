import assert from "node:assert/strict";
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { SITE, script } from "./built.mjs";

const { Opening } = await script("opening");

const folder = mkdtempSync(`${tmpdir()}/opening-`);
after(() => rmSync(folder, { recursive: true }));
const INDEX = `${folder}/assets/catalog/index`;

/** Let the index of another catalog take the place of the one that stands. */
function build(site) {
  rmSync(INDEX, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL("assets/catalog/index/", new URL(site, SITE))), INDEX, { recursive: true });
}

const opening = () => new Opening(pathToFileURL(folder));
const total = (site, query = "") => site.ask(async (catalog) => (await catalog.search(query)).total);

test("a catalog is opened once and answers as it stands", async () => {
  build("./");
  const site = opening();
  const catalogs = await Promise.all([1, 2].map(() => site.ask(async (catalog) => catalog)));
  assert.equal(catalogs[0], catalogs[1]);
  assert.equal(await total(site), 8);
});

test("when a new build has taken its place the same question is asked of that", async () => {
  build("./");
  const site = opening();
  assert.equal(await total(site, '"weak"'), 2);
  build("pile/");
  assert.deepEqual(await Promise.all([total(site, "-zzz"), total(site, "-none")]), [60, 60]);
  assert.equal(await site.ask(async ({ size }) => size), 60);
});

test("what fails for another reason is not asked again, and what is open stays open", async () => {
  build("./");
  const site = opening();
  const before = await site.ask(async (catalog) => catalog);
  let asked = 0;
  const question = async () => {
    asked += 1;
    throw new Error("no such thing");
  };
  await assert.rejects(site.ask(question), { message: "no such thing" });
  assert.equal(asked, 1);
  rmSync(INDEX, { recursive: true });
  await assert.rejects(total(site, "weak"), { code: "ENOENT" });
  assert.equal(await site.ask(async (catalog) => catalog), before);
});

test("a site that could not be opened is opened by the next question", async () => {
  build("./");
  renameSync(INDEX, `${INDEX}.away`);
  const site = opening();
  await assert.rejects(total(site), { code: "ENOENT" });
  renameSync(`${INDEX}.away`, INDEX);
  assert.equal(await total(site), 8);
});
