/**
 * Telling: in words, what an answer amounts to, for the eye and for the ear.
 * @module
 */
import { element } from "./element.js";
import { Saying } from "./saying.js";
import { summary } from "./summary.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./search.js").Answer} Answer
 */

/** After so many milliseconds without an answer a reader is told to wait. */
const PATIENCE = 300;

/** The lines around the hits. */
export class Telling {
  /** Whether the query may go on. */
  #typing = false;
  /** @type {Answer | undefined} */
  #answer;
  /** @type {Promise<import("./notes.js").Notes> | undefined} */
  #notes;

  /**
   * @param {HTMLElement} page
   * @param {(change: Partial<State>) => void} onChange
   * @param {(change: Partial<State>) => Record<string, import("./element.js").Attribute>} leading
   *   makes a link that leads to a changed state
   */
  constructor(page, onChange, leading) {
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (page.querySelector(`[data-explore-${name}]`));
    this.page = page;
    this.onChange = onChange;
    this.leading = leading;
    this.status = part("status");
    this.hints = part("hints");
    this.like = part("like");
    this.part = part;
    this.saying = new Saying(part("said"));
  }

  /** @param {boolean} typing whether the query may go on */
  wait(typing) {
    this.#typing = typing;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.status.textContent = "Searching …";
      this.page.setAttribute("aria-busy", "true");
    }, PATIENCE);
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  async tell(answer, state) {
    this.#settle();
    this.#answer = answer;
    const said = summary(answer, state);
    this.status.textContent = said;
    this.#note(answer.notes, state.query);
    const lines = await this.#hints(answer, state);
    if (this.#answer !== answer) return;
    this.hints.replaceChildren(...lines);
    this.saying.say([said, ...lines.map((line) => line.textContent)].join(". "));
    this.like.replaceChildren(...(state.like ? [this.#chip(answer.like?.title ?? state.like)] : []));
  }

  /**
   * What few answers need is loaded when one does.
   * @param {Answer} answer
   * @param {State} state
   * @returns {Promise<HTMLElement[]>}
   */
  async #hints(answer, state) {
    const { corrected, identified, like } = answer;
    if (corrected.length === 0 && !identified && (!state.like || like)) return [];
    const { hints } = await import("./hints.js").catch(() => ({ hints: () => [] }));
    return hints(answer, state, (text, change) => element("a", this.leading(change), text));
  }

  /**
   * @param {import("./grammar.js").Note[]} notes
   * @param {string} query
   */
  async #note(notes, query) {
    if (notes.length > 0) {
      this.#notes ??= import("./notes.js").then(({ Notes }) => new Notes(this.part("notes")));
    }
    const shown = await this.#notes?.catch(() => (this.#notes = undefined));
    shown?.show(notes, query, this.#typing);
  }

  /** @param {string} fault */
  fail(fault) {
    this.#settle();
    this.#answer = undefined;
    this.status.textContent = fault;
    this.hints.replaceChildren();
    this.saying.say(fault);
  }

  /** @param {string} title of the paper that the hits are similar to */
  #chip(title) {
    const label = `Stop showing only papers similar to “${title}”`;
    return element(
      "button",
      { type: "button", "aria-label": label, click: () => this.onChange({ like: "" }) },
      element("span", {}, "Similar to ", element("bdi", {}, `“${title}”`)),
      element("span", { "aria-hidden": "true" }, "×"),
    );
  }

  #settle() {
    clearTimeout(this.waiting);
    this.page.removeAttribute("aria-busy");
    this.page.dataset.explore = "ready";
  }
}
