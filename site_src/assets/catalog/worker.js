/**
 * The search in a worker: takes {id, overtaken, method, parameters}, replies {id, answer} or
 * {id, fault}, and {id, progress} before. A question that was overtaken before its answer was found
 * gets no reply.
 * @module
 */
import { Opening } from "./opening.js";

/** @typedef {import("./search.js").Catalog} Catalog */

const site = new Opening(new URL("../../", import.meta.url));
/** @type {Set<number>} */
const waiting = new Set();

/**
 * What can be asked.
 * @type {Record<string, (catalog: Catalog, parameters: any[], report: (share: number) => void) =>
 *   Promise<any>>}
 */
const METHODS = {
  search: (catalog, [query, options]) => catalog.search(query, options),
  names: (catalog, [query, limit]) => catalog.names(query, limit),
  exported: (catalog, [format, query, options], report) =>
    catalog.exported(format, query, options, report),
};

self.addEventListener("message", async ({ data: { id, overtaken, method, parameters } }) => {
  waiting.delete(overtaken);
  waiting.add(id);
  const reply = (/** @type {object} */ content) => {
    if (waiting.delete(id)) self.postMessage({ id, ...content });
  };
  const report = (/** @type {number} */ progress) => self.postMessage({ id, progress });
  try {
    const answer = await site.ask(async (catalog) => {
      // Keys that were pressed meanwhile wait in line: let them overtake this question.
      await new Promise((resolve) => setTimeout(resolve));
      return waiting.has(id) ? METHODS[method](catalog, parameters, report) : undefined;
    });
    reply({ answer });
  } catch (fault) {
    reply({ fault: String(fault) });
  }
});
