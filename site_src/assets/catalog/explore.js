/**
 * The search page: its address holds what is asked for, this asks for it and shows the answer.
 * @module
 */
import { PAGE, format, parse } from "./address.js";
import { Asking } from "./asking.js";
import { pageUrl } from "./client.js";
import { Journey } from "./journey.js";
import { lend } from "./lending.js";
import { isPasted } from "./pasting.js";
import { Showing } from "./showing.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./search.js").Answer} Answer
 */

/** The page and the state it is in. */
class Explore {
  state = parse(location.search);
  /** Whether a query that is the identifier of a paper leads there at once. */
  #direct = true;

  /** @param {HTMLElement} page */
  constructor(page) {
    this.form = /** @type {HTMLFormElement} */ (page.querySelector("form"));
    this.input = /** @type {HTMLInputElement} */ (this.form.elements.namedItem("q"));
    this.journey = new Journey((state) => this.#return(state));
    this.showing = new Showing(page, {
      onChange: (change, same) => this.#change(change, same),
      leading: (change) => this.#leading(change),
      onMore: () => this.asking.goOn(this.state),
      onOpen: () => this.#count(),
      onRetry: () => this.#ask(),
    });
    this.asking = new Asking({
      onHits: (answer) => this.#answer(answer),
      onCounts: (answer) => this.showing.count(answer, this.state),
      onMore: (answer) => this.#append(answer),
      onFault: () => this.showing.fail(),
      onLack: (what) => this.showing.lack(what),
    });
    lend(page, () => this.state, (change) => this.#leading(change));
    this.#listen();
    this.showing.scrollTo(this.journey.scrolled);
    this.#ask();
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#direct = true;
      this.journey.pause();
      this.#ask();
    });
    this.input.addEventListener("input", (event) => {
      this.#direct = isPasted(event);
      this.state = { ...this.state, query: this.input.value, shown: PAGE };
      this.journey.type(this.state);
      this.#ask(!this.#direct);
    });
    this.input.addEventListener("change", () => this.journey.pause());
    addEventListener("pageshow", ({ persisted }) => {
      // The page is as it was left, which its address may not say.
      const state = parse(location.search);
      if (persisted && format(state) !== format(this.state)) this.#return(state);
    });
  }

  /**
   * @param {Partial<State>} change
   * @param {boolean} [same] whether it goes on with the step before
   */
  #change(change, same = false) {
    if (change.view) {
      // The same hits, shown otherwise.
      this.state = { ...this.state, ...change };
      this.journey.stay(this.state);
      this.showing.reflect(this.state);
      return;
    }
    this.state = { ...this.state, shown: PAGE, ...change };
    if (same) this.journey.stay(this.state);
    else this.journey.step(this.state);
    this.showing.scrollTo("first");
    this.#ask();
  }

  /** @param {State} state */
  #return(state) {
    this.showing.scrollTo(this.journey.scrolled);
    this.state = state;
    this.#direct = false;
    this.#ask();
  }

  /**
   * What makes a link of an element that leads to a changed state.
   * @param {Partial<State>} change
   * @returns {Record<string, import("./element.js").Attribute>}
   */
  #leading(change) {
    const click = (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#change(change);
      if (change.query) this.input.focus();
    };
    return { href: format({ ...this.state, shown: PAGE, ...change }) || "?", click };
  }

  #ask(typing = false) {
    const { query } = this.state;
    if (this.input.value !== query) this.input.value = query;
    this.showing.wait(this.state, typing);
    this.asking.ask(this.state, () => this.showing.wanted(this.state));
  }

  #count() {
    this.asking.count(this.state, () => this.showing.wanted(this.state));
  }

  /** @param {Answer} answer */
  #answer(answer) {
    const paper = this.#direct && answer.identified?.paper;
    this.#direct = false;
    if (paper) this.journey.leave(pageUrl(`papers/${paper}/`), this.state.query);
    else this.showing.answer(answer, this.state);
  }

  /** @param {Answer} answer */
  #append({ papers }) {
    this.state = { ...this.state, shown: this.state.shown + PAGE };
    this.journey.stay(this.state);
    this.showing.append(papers);
  }
}

const page = document.querySelector("[data-explore]");
if (page instanceof HTMLElement) new Explore(page);
