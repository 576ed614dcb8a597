/**
 * The search in a worker: takes {id, overtaken, query, options}, replies {id, answer} or
 * {id, fault}. A question that was overtaken before its answer was found gets no reply.
 * @module
 */
import { openCatalog } from "./search.js";

const SITE = new URL("../../", import.meta.url);

/** @type {ReturnType<typeof openCatalog> | undefined} */
let opening;
/** @type {Set<number>} */
const waiting = new Set();

self.addEventListener("message", async ({ data: { id, overtaken, query, options } }) => {
  waiting.delete(overtaken);
  waiting.add(id);
  const reply = (/** @type {object} */ content) => {
    if (waiting.delete(id)) self.postMessage({ id, ...content });
  };
  try {
    opening ??= openCatalog(SITE);
    const catalog = await opening;
    // Keys that were pressed meanwhile wait in line: let them overtake this question.
    await new Promise((resolve) => setTimeout(resolve));
    if (waiting.has(id)) reply({ answer: await catalog.search(query, options) });
  } catch (fault) {
    opening = undefined;
    reply({ fault: String(fault) });
  }
});
