/**
 * The list of hits with what stands below it: more of them, or advice where there are none.
 * @module
 */
import { PAGE } from "./address.js";
import { element } from "./element.js";
import { Endless } from "./endless.js";
import { listItem } from "./hits.js";

/** @typedef {import("./search.js").Hit} Hit */

/** So many hits come by themselves; then the reader asks, so that the page has an end. */
const BY_ITSELF = 5 * PAGE;

/** Hits, and the way to more of them. */
export class Results {
  #total = 0;
  #asked = false;

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} below
   * @param {{onMore: () => void, similar: import("./hits.js").Similar}} listeners
   */
  constructor(list, below, { onMore, similar }) {
    this.list = list;
    this.below = below;
    this.similar = similar;
    const ask = () => {
      this.#asked = true;
      onMore();
    };
    this.button = element("button", { type: "button", click: ask });
    this.endless = new Endless(below, onMore);
  }

  /** @returns {number} how many hits are shown */
  get size() {
    return this.list.childElementCount;
  }

  /**
   * @param {Hit[]} hits
   * @param {number} total how many there are
   */
  show(hits, total) {
    this.#total = total;
    this.#asked = false;
    this.list.replaceChildren(...hits.map((hit) => listItem(hit, this.similar)));
    this.#goOn();
  }

  /** @param {Hit[]} hits those that follow */
  append(hits) {
    const first = this.size;
    this.list.append(...hits.map((hit) => listItem(hit, this.similar)));
    if (this.#asked) this.list.children[first]?.querySelector("a")?.focus({ preventScroll: true });
    this.#asked = false;
    this.#goOn();
  }

  /** Those that follow cannot be loaded. */
  lack() {
    this.button.textContent = "No more could be loaded: try again";
  }

  /** @param {HTMLElement[]} advice what to do, instead of more hits */
  advise(advice) {
    this.endless.watch(false);
    this.below.replaceChildren(...advice);
  }

  #goOn() {
    const left = this.#total - this.size;
    this.button.textContent = `Show ${Math.min(PAGE, left)} more`;
    if (left <= 0) this.below.replaceChildren();
    // A button that stays keeps the focus.
    else if (this.button.parentElement !== this.below) this.below.replaceChildren(this.button);
    this.endless.watch(left > 0 && this.size < BY_ITSELF);
  }
}
