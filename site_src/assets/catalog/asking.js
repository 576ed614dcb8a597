/**
 * Asking: the hits come first, as they take least to load; the numbers of the facets follow.
 * @module
 */
import { PAGE } from "./address.js";
import { Client } from "./client.js";
import { FACETS } from "./facets.js";

/**
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {import("./address.js").State} State
 * @typedef {import("./facets.js").FacetName} FacetName
 */

/**
 * @typedef {object} Listeners
 * @property {(answer: Answer) => void} onHits the first hits; the facets with choices are counted
 * @property {(answer: Answer) => void} onCounts no hits; the facets wanted are counted
 * @property {(answer: Answer) => void} onMore the hits that follow
 * @property {() => void} onFault the hits cannot be loaded
 * @property {(what: "counts" | "more") => void} onLack what was to follow cannot be loaded
 */

/** Asks for states; an answer to a state that was left for another one never comes. */
export class Asking {
  /** Whether the first hits are still to come: facets wait for them. */
  #asking = false;
  #fetching = false;

  /** @param {Listeners} listeners */
  constructor({ onHits, onCounts, onMore, onFault, onLack }) {
    this.listeners = { onHits, onCounts, onMore, onLack };
    this.hits = new Client(onFault);
    this.more = new Client(() => {
      this.#fetching = false;
      onLack("more");
    });
    this.counts = new Client(() => onLack("counts"));
  }

  /** @param {State} state @param {() => Promise<FacetName[]>} wanted the facets to count afterwards */
  async ask(state, wanted) {
    this.more.drop();
    this.counts.drop();
    this.#fetching = false;
    this.#asking = true;
    const chosen = FACETS.filter((facet) => state.filters[facet].length > 0);
    const options = { ...narrowing(state), limit: state.shown, facets: chosen };
    const answer = await this.hits.search(state.query, options);
    this.#asking = false;
    this.listeners.onHits(answer);
    this.count(state, wanted);
  }

  /** @param {State} state @param {() => Promise<FacetName[]>} wanted the facets to count */
  async count(state, wanted) {
    const facets = await wanted().catch(() => undefined);
    if (!facets) this.listeners.onLack("counts");
    if (!facets || this.#asking) return;
    const options = { ...narrowing(state), limit: 0, facets };
    this.listeners.onCounts(await this.counts.search(state.query, options));
  }

  /** @param {State} state of which as many hits as it says have come */
  async goOn(state) {
    if (this.#asking || this.#fetching) return;
    this.#fetching = true;
    const options = { ...narrowing(state), offset: state.shown, limit: PAGE, facets: false };
    const answer = await this.more.search(state.query, options);
    this.#fetching = false;
    this.listeners.onMore(answer);
  }
}

/**
 * The part of a state that is an option of the search.
 * @param {State} state
 * @returns {import("./search.js").Options}
 */
export function narrowing({ filters, sort, like }) {
  return { filters, sort, ...(like && { like }) };
}
