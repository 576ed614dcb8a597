/**
 * A page's line to the search: one worker, shared by all who ask on the page.
 * @module
 */

/** @typedef {import("./search.js").Answer} Answer */

/** Root of the site that this script belongs to. */
const SITE = new URL("../../", import.meta.url);

/** @type {Worker | undefined} */
let worker;
let latestId = 0;
/** @type {Map<number, Client>} */
const clientById = new Map();

/**
 * @param {string} address of a page, relative to the site's root
 * @returns {string}
 */
export function pageUrl(address) {
  return new URL(address, SITE).href;
}

/** Somebody who asks; only the answer to the latest question is delivered. */
export class Client {
  #id = 0;

  /**
   * @param {(answer: Answer) => void} onAnswer
   * @param {(fault: string) => void} onFault
   */
  constructor(onAnswer, onFault) {
    this.onAnswer = onAnswer;
    this.onFault = onFault;
  }

  /**
   * @param {string} query
   * @param {import("./search.js").Options} options
   */
  ask(query, options) {
    const overtaken = this.#id;
    this.drop();
    this.#id = latestId += 1;
    clientById.set(this.#id, this);
    worker ??= hire();
    worker.postMessage({ id: this.#id, overtaken, query, options });
  }

  /** Let no answer come any more to what was asked. */
  drop() {
    clientById.delete(this.#id);
  }
}

/** @returns {Worker} */
function hire() {
  const hired = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  hired.addEventListener("message", ({ data: { id, answer, fault } }) => {
    const client = clientById.get(id);
    clientById.delete(id);
    if (answer) client?.onAnswer(answer);
    else client?.onFault(fault);
  });
  hired.addEventListener("error", () => {
    // Its scripts did not load or do not run here; the next question tries again.
    worker = undefined;
    const clients = [...clientById.values()];
    clientById.clear();
    for (const client of clients) client.onFault("The search could not be started.");
  });
  return hired;
}
