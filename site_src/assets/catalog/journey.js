/**
 * Steps through the browser's history: the address says the state of the search page, and each step
 * remembers how far it was scrolled, as its list may come too late for the browser's own memory.
 * @module
 */
import { format, parse } from "./address.js";

/** @typedef {import("./address.js").State} State */

/** The address follows the keys so late, because browsers limit how often it may change. */
const ADDRESS_DELAY = 250;

/** What is scrolled is remembered once it has rested so long. */
const REST = 400;

/** The way that a reader takes through states of the page. */
export class Journey {
  /** Whether the latest step is one of typing, to be replaced by what is typed on. */
  #typing = false;

  /** @param {(state: State) => void} onReturn is told of each step back or forward */
  constructor(onReturn) {
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => {
      this.#forget();
      this.#typing = false;
      onReturn(parse(location.search));
    });
    addEventListener("scroll", () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.#remember(), REST);
    });
    addEventListener("pagehide", () => this.#remember());
  }

  /** @returns {number} how far the step that the reader returned to was scrolled */
  get scrolled() {
    return history.state?.scrolled ?? 0;
  }

  /**
   * A new step, to come back from.
   * @param {State} state
   */
  step(state) {
    this.#remember();
    this.#typing = false;
    this.#record("pushState", state);
  }

  /**
   * The same step, seen further.
   * @param {State} state
   */
  stay(state) {
    this.#record("replaceState", state);
  }

  /**
   * What is typed in one go is one step.
   * @param {State} state
   */
  type(state) {
    clearTimeout(this.recording);
    this.recording = setTimeout(() => {
      this.#record(this.#typing ? "replaceState" : "pushState", state);
      this.#typing = true;
    }, ADDRESS_DELAY);
  }

  /** What is typed from now on is another step. */
  pause() {
    this.#typing = false;
  }

  /**
   * Go to another page, and not back to a query that leads there again.
   * @param {string} url
   * @param {string} query
   */
  leave(url, query) {
    clearTimeout(this.recording);
    const here = parse(location.search).query.trim() === query.trim();
    location[here ? "replace" : "assign"](url);
  }

  /** @param {"pushState" | "replaceState"} how @param {State} state */
  #record(how, state) {
    this.#forget();
    const kept = how === "replaceState" ? history.state : null;
    history[how](kept, "", format(state) || location.pathname);
  }

  #forget() {
    clearTimeout(this.recording);
    clearTimeout(this.resting);
  }

  #remember() {
    clearTimeout(this.resting);
    if (this.scrolled !== scrollY) history.replaceState({ scrolled: scrollY }, "");
  }
}
