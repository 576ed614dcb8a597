/**
 * Asks a built catalog: `node ask.mjs FOLDER < questions.json`, where questions are a list of
 * queries; writes a list of {ids, ms}, the ten best papers of each and how long they took.
 * @module
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const site = pathToFileURL(`${process.argv[2]}/`);
const { openCatalog } = await import(new URL("assets/catalog/search.js", site).href);
const catalog = await openCatalog(site);
const answers = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const start = performance.now();
  const { papers } = await catalog.search(query, { limit: 10, facets: false });
  answers.push({ ids: papers.map(({ id }) => id), ms: performance.now() - start });
}
console.log(JSON.stringify(answers));
