/**
 * A page's line to the search: one worker, shared by all who ask on the page.
 * @module
 */

/** Root of the site that this script belongs to. */
const SITE = new URL("../../", import.meta.url);

/** @type {Worker | undefined} */
let worker;
let latestId = 0;
/** @type {Map<number, Question>} */
const questionById = new Map();

/**
 * @typedef {object} Question
 * @property {(answer: any) => void} answer
 * @property {() => void} fail
 * @property {(share: number) => void} [report]
 */

/**
 * @param {string} address of a page, relative to the site's root
 * @returns {string}
 */
export function pageUrl(address) {
  return new URL(address, SITE).href;
}

/** Somebody who asks; only the latest question is answered. */
export class Client {
  #id = 0;

  /** @param {() => void} onFault is told when the search cannot be loaded */
  constructor(onFault) {
    this.onFault = onFault;
  }

  /**
   * What the papers of the catalog answer. It never comes if another question follows before.
   * @param {string} query
   * @param {import("./search.js").Options} options
   * @returns {Promise<import("./search.js").Answer>}
   */
  search(query, options) {
    return this.#ask("search", [query, options]);
  }

  /**
   * @param {string} query
   * @param {number} limit
   * @returns {Promise<import("./naming.js").Named[]>} see `Catalog.names`
   */
  names(query, limit) {
    return this.#ask("names", [query, limit]);
  }

  /**
   * @param {"bibtex" | "ris" | "csv"} format
   * @param {string} query
   * @param {import("./search.js").Options} options
   * @param {(share: number) => void} report
   * @returns {Promise<string[]>} see `Catalog.exported`
   */
  exported(format, query, options, report) {
    return this.#ask("exported", [format, query, options], report);
  }

  /** Let no answer come any more to what was asked. */
  drop() {
    questionById.delete(this.#id);
  }

  /**
   * @param {string} method
   * @param {any[]} parameters
   * @param {(share: number) => void} [report]
   * @returns {Promise<any>}
   */
  #ask(method, parameters, report) {
    const overtaken = this.#id;
    this.drop();
    const id = (latestId += 1);
    this.#id = id;
    worker ??= hire();
    worker.postMessage({ id, overtaken, method, parameters });
    return new Promise((answer) => {
      questionById.set(id, { answer, fail: this.onFault, report });
    });
  }
}

/** @returns {Worker} */
function hire() {
  const hired = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  hired.addEventListener("message", ({ data: { id, answer, fault, progress } }) => {
    const question = questionById.get(id);
    if (progress !== undefined) {
      question?.report?.(progress);
      return;
    }
    questionById.delete(id);
    if (fault === undefined) question?.answer(answer);
    else question?.fail();
  });
  hired.addEventListener("error", () => {
    // Its scripts did not load or do not run here; the next question tries again.
    worker = undefined;
    const questions = [...questionById.values()];
    questionById.clear();
    for (const question of questions) question.fail();
  });
  return hired;
}
