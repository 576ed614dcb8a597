/**
 * The search page: its address holds what is asked for, this shows the answer.
 * @module
 */
import { PAGE, format, parse } from "./address.js";
import { Client } from "./client.js";
import { FACETS } from "./counting.js";
import { element, papers } from "./element.js";
import { Filters, chips } from "./filters.js";
import { listItem } from "./hits.js";
import { offer, replaced } from "./offers.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./counting.js").FacetName} FacetName
 * @typedef {Required<import("./search.js").Answer>} Answer
 */

/** After so many milliseconds without an answer a reader is told to wait. */
const PATIENCE = 300;

/** The address follows the keys so late, because browsers limit how often it may change. */
const ADDRESS_DELAY = 250;

const NO_FILTERS = Object.freeze({ topic: [], tag: [], year: [] });

/** The page and the state it is in. */
class Explore {
  /** @param {HTMLElement} page */
  constructor(page) {
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (page.querySelector(`[data-explore-${name}]`));
    this.page = page;
    this.form = /** @type {HTMLFormElement} */ (part("form"));
    this.input = /** @type {HTMLInputElement} */ (this.form.elements.namedItem("q"));
    this.sort = /** @type {HTMLSelectElement} */ (part("sort"));
    this.panel = /** @type {HTMLDetailsElement} */ (part("panel"));
    this.panelTitle = part("panel-title");
    this.status = part("status");
    this.chips = part("chips");
    this.hits = part("hits");
    this.hint = element("div", { class: "explore-hint", role: "status" });
    this.chips.before(this.hint);
    this.rest = part("rest");
    this.title = document.title;
    this.typing = false;
    this.state = parse(location.search);
    this.filters = new Filters(part("filters"), (facet, id) => this.#toggle(facet, id));
    this.client = new Client(
      (answer) => this.#show(/** @type {Answer} */ (answer)),
      () => this.#fail(),
    );
    this.#listen();
    this.#ask();
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.typing = false;
    });
    this.input.addEventListener("input", () => this.#type());
    this.input.addEventListener("change", () => (this.typing = false));
    this.sort.addEventListener("change", () => {
      this.#change({ sort: /** @type {State["sort"]} */ (this.sort.value) });
    });
    addEventListener("popstate", () => {
      this.state = parse(location.search);
      this.#ask();
    });
    const wide = matchMedia("(min-width: 60em)");
    const unfold = () => (this.panel.open = wide.matches);
    wide.addEventListener("change", unfold);
    unfold();
  }

  #type() {
    this.state = { ...this.state, query: this.input.value, shown: PAGE };
    clearTimeout(this.recording);
    this.recording = setTimeout(() => {
      // What is typed in one go is one step of the browser's history.
      this.#record(this.typing ? "replaceState" : "pushState");
      this.typing = true;
    }, ADDRESS_DELAY);
    this.#ask();
  }

  /** @param {Partial<State>} change */
  #change(change) {
    this.state = { ...this.state, shown: PAGE, ...change };
    this.typing = false;
    this.#record(change.shown ? "replaceState" : "pushState");
    this.#ask();
  }

  /**
   * @param {FacetName} facet
   * @param {string} id
   */
  #toggle(facet, id) {
    const ids = this.state.filters[facet];
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    this.#change({ filters: { ...this.state.filters, [facet]: next } });
  }

  /** @param {"pushState" | "replaceState"} how */
  #record(how) {
    clearTimeout(this.recording);
    history[how](null, "", format(this.state) || location.pathname);
  }

  #ask() {
    const { query, filters, sort, shown } = this.state;
    if (this.input.value !== query) this.input.value = query;
    this.sort.value = sort;
    document.title = query.trim() ? `${query.trim()} · ${this.title}` : this.title;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.status.textContent = "Searching …";
      this.page.setAttribute("aria-busy", "true");
    }, PATIENCE);
    this.client.ask(query, { limit: shown, filters, sort });
  }

  /** @param {Answer} answer */
  #show(answer) {
    this.#settle();
    const { filters, shown } = this.state;
    const before = this.hits.childElementCount;
    const goingOn = document.activeElement?.parentElement === this.rest && shown > PAGE;
    this.status.textContent = summary(answer, this.state.query);
    this.hint.replaceChildren(...answer.corrected.map((corrected) => this.#hint(corrected)));
    this.filters.show(answer.facets);
    const chosen = FACETS.reduce((count, facet) => count + filters[facet].length, 0);
    this.panelTitle.textContent = chosen > 0 ? `Filters (${chosen})` : "Filters";
    this.chips.replaceChildren(
      ...chips(
        filters,
        answer.facets,
        (facet, id) => this.#toggle(facet, id),
        () => this.#change({ filters: NO_FILTERS }),
      ),
    );
    this.hits.replaceChildren(...answer.papers.map(listItem));
    this.rest.replaceChildren(...this.#rest(answer));
    if (goingOn) this.hits.children[before]?.querySelector("a")?.focus();
  }

  /**
   * What the reader is told of a corrected word; each word offered leads to the query with it.
   * @param {import("./ranking.js").Corrected} corrected
   */
  #hint(corrected) {
    const link = (/** @type {string} */ word) => {
      const query = replaced(this.state.query, corrected.word, word);
      const take = (/** @type {MouseEvent} */ event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#change({ query });
        this.input.focus();
      };
      const href = format({ ...this.state, query, shown: PAGE });
      // Bold, because colour alone does not tell a link from the text around it.
      return element("strong", {}, element("a", { href, click: take }, `“${word}”`));
    };
    return element("p", {}, ...offer(corrected, link));
  }

  /**
   * What stands below the hits: a way to more of them, or what to do where there are none.
   * @param {Answer} answer
   * @returns {HTMLElement[]}
   */
  #rest({ total, papers: hits, words, unknown, without }) {
    const left = total - hits.length;
    if (total > 0) {
      const more = () => this.#change({ shown: this.state.shown + PAGE });
      return left > 0 ? [button(`Show ${Math.min(PAGE, left)} more`, more)] : [];
    }
    const clearWords = button("Clear the words", () => this.#change({ query: "" }));
    if (words.length > 0 && unknown.length === words.length) {
      const advice = "Check the spelling, or try fewer or more general words.";
      return [element("p", {}, advice), clearWords];
    }
    const { filters } = this.state;
    const looser = FACETS.filter((facet) => filters[facet].length > 0 && without[facet] > 0).map(
      (facet) => {
        const clear = () => this.#change({ filters: { ...filters, [facet]: [] } });
        return button(`Any ${facet}: ${papers(without[facet])}`, clear);
      },
    );
    return [
      element("p", {}, "Loosen one of them:"),
      ...looser,
      button("Clear all filters", () => this.#change({ filters: NO_FILTERS })),
      ...(words.length > 0 ? [clearWords] : []),
    ];
  }

  #fail() {
    this.#settle();
    this.status.textContent = navigator.onLine
      ? "The search index could not be loaded."
      : "You are offline, and this part of the search index is not on your device yet.";
    this.rest.replaceChildren(button("Try again", () => this.#ask()));
  }

  #settle() {
    clearTimeout(this.waiting);
    this.page.removeAttribute("aria-busy");
    this.page.dataset.explore = "ready";
  }
}

/**
 * @param {Answer} answer
 * @param {string} query
 * @returns {string}
 */
function summary({ total, words, unknown }, query) {
  if (!query.trim()) return total === 0 ? "No paper has all of these filters" : papers(total);
  if (words.length === 0) return `${papers(total)}; these words are too common to search for`;
  const quoted = unknown.map((word) => `“${word}”`).join(", ");
  if (unknown.length === words.length) return `No paper has ${quoted}`;
  if (total === 0) return `No paper for “${query.trim()}” passes these filters`;
  const found = `${papers(total)} for “${query.trim()}”`;
  return quoted ? `${found}; none has ${quoted}` : found;
}

/**
 * @param {string} text
 * @param {() => void} click
 * @returns {HTMLButtonElement}
 */
function button(text, click) {
  return element("button", { type: "button", click }, text);
}

const page = document.querySelector("[data-explore]");
if (page instanceof HTMLElement) new Explore(page);
