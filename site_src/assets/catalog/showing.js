/**
 * Showing: what stands on the search page, of what is asked for and of the answer.
 * @module
 */
import { NO_FILTERS, parse, toggled } from "./address.js";
import { FACETS } from "./facets.js";
import { button, papers } from "./element.js";
import { Results } from "./results.js";
import { Telling } from "./telling.js";
import { Toolbar } from "./toolbar.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./facets.js").FacetName} FacetName
 * @typedef {import("./search.js").Answer} Answer
 */

/**
 * @typedef {object} Listeners
 * @property {(change: Partial<State>, same?: boolean) => void} onChange the same step goes on?
 * @property {(change: Partial<State>) => Record<string, import("./element.js").Attribute>} leading
 *   makes a link that leads to a changed state
 * @property {() => void} onMore the hits that follow are wanted
 * @property {() => void} onOpen more facets are to be counted
 * @property {() => void} onRetry
 */

/** The parts of the page below its box. */
export class Showing {
  state = parse("");
  /**
   * Values by facet, for the names of those that are chosen.
   * @type {Answer["facets"]}
   */
  #seen = {};
  /**
   * What the catalog has, once it is known.
   * @type {string[]}
   */
  #columns = [];
  /** @type {Promise<import("./filters.js").Filters> | undefined} */
  #filters;
  /** @type {Promise<import("./chips.js").Chips> | undefined} */
  #chips;
  /** @type {Answer | undefined} */
  #answer;
  #furnished = false;
  /**
   * Where to scroll once the hits have come.
   * @type {number | "first" | undefined}
   */
  #scroll;

  /**
   * @param {HTMLElement} page
   * @param {Listeners} listeners
   */
  constructor(page, listeners) {
    const { onChange, leading, onMore, onOpen, onRetry } = listeners;
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (page.querySelector(`[data-explore-${name}]`));
    this.page = page;
    this.part = part;
    this.title = document.title;
    this.listeners = listeners;
    const toggle = (/** @type {FacetName} */ facet, /** @type {string} */ choice) =>
      onChange({ filters: toggled(this.state.filters, facet, choice) });
    const sort = /** @type {HTMLSelectElement} */ (part("sort"));
    this.toolbar = new Toolbar(sort, part("views"), onChange);
    this.facets = {
      onToggle: toggle,
      onExclude: (/** @type {FacetName} */ facet, /** @type {string} */ id) =>
        toggle(facet, `-${id}`),
      onYears: (/** @type {string} */ years, /** @type {boolean} */ same) =>
        onChange({ filters: { ...this.state.filters, year: years ? [years] : [] } }, same),
      onOpen: () => {
        part("filters").setAttribute("aria-busy", "true");
        onOpen();
      },
    };
    this.chosen = { onRemove: toggle, onClear: () => onChange({ filters: NO_FILTERS }) };
    const plain = { query: "", filters: NO_FILTERS, sort: /** @type {const} */ ("relevance") };
    const similar = (/** @type {{id: string}} */ { id }) => leading({ ...plain, like: id });
    this.results = new Results(part("hits"), part("rest"), { onMore, similar });
    this.telling = new Telling(page, onChange, leading);
    this.retry = () => button("Try again", onRetry);
    part("lack").querySelector("button")?.addEventListener("click", onRetry);
    const panel = /** @type {HTMLDetailsElement} */ (part("panel"));
    const wide = matchMedia("(min-width: 60em)");
    const unfold = () => (panel.open = wide.matches);
    wide.addEventListener("change", unfold);
    unfold();
  }

  /**
   * The facets to count.
   * @param {State} state
   */
  async wanted({ filters }) {
    return (await this.#panel()).wanted(filters);
  }

  /**
   * The facets below each other; they are not loaded before the first hits are there.
   * @returns {Promise<import("./filters.js").Filters>}
   */
  #panel() {
    this.#filters ??= import("./filters.js").then(
      ({ Filters }) => new Filters(this.part("filters"), this.facets),
    );
    this.#filters.catch(() => (this.#filters = undefined));
    return this.#filters;
  }

  /** @param {number | "first"} place where to scroll once the hits have come; up to the first? */
  scrollTo(place) {
    this.#scroll = place;
  }

  /**
   * Show what is asked for, before there is an answer.
   * @param {State} state
   */
  reflect(state) {
    const { query, filters, like, view } = state;
    this.state = state;
    const asked = query.trim() || (like && "Similar papers");
    document.title = asked ? `${asked} · ${this.title}` : this.title;
    this.page.dataset.view = view;
    this.toolbar.show(state, this.#columns.includes("listing"));
    this.#show(filters);
    const chosen = Object.values(filters).flat().length;
    this.part("panel-title").textContent = chosen > 0 ? `Filters (${chosen})` : "Filters";
  }

  /**
   * The choices as chips, which are loaded once there are any.
   * @param {State["filters"]} filters
   */
  async #show(filters) {
    if (Object.values(filters).flat().length > 0) {
      this.#chips ??= import("./chips.js").then(
        ({ Chips }) => new Chips(this.part("chips"), this.chosen),
      );
    }
    const chips = await this.#chips?.catch(() => (this.#chips = undefined));
    chips?.show(this.state.filters, this.#seen ?? {});
  }

  /**
   * @param {State} state
   * @param {boolean} typing whether the query may go on
   */
  wait(state, typing) {
    this.reflect(state);
    this.part("filters").setAttribute("aria-busy", "true");
    this.telling.wait(typing);
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  answer(answer, state) {
    const { total, papers: hits, facets, columns } = answer;
    this.#answer = answer;
    const found = this.part("found");
    const focused = found.contains(document.activeElement);
    this.#columns = columns;
    this.#seen = { ...this.#seen, ...facets };
    this.reflect(state);
    this.telling.tell(answer, state);
    this.part("take-title").textContent = `Save ${papers(total)}`;
    this.part("take").classList.toggle("none", total === 0);
    this.results.show(hits, total);
    if (total === 0) this.#advise(answer, state);
    this.#furnish();
    // The element that had the focus may be gone.
    if (focused && !found.contains(document.activeElement)) found.focus({ preventScroll: true });
    if (typeof this.#scroll === "number") scrollTo(0, this.#scroll);
    else if (this.#scroll && found.getBoundingClientRect().top < 0) found.scrollIntoView();
    this.#scroll = undefined;
  }

  /**
   * @param {Answer} answer without hits
   * @param {State} state
   */
  async count({ facets = {}, columns }, { filters }) {
    this.#seen = { ...this.#seen, ...facets };
    const known = FACETS.filter((facet) => columns.includes(facet));
    (await this.#panel()).show(facets, filters, known);
    this.#show(filters);
    this.part("filters").removeAttribute("aria-busy");
    this.part("filters").dataset.exploreFilters = "counted";
    this.part("lack").hidden = true;
  }

  /** @param {import("./search.js").Hit[]} hits those that follow */
  append(hits) {
    this.results.append(hits);
    this.telling.saying.say(`${papers(this.results.size)} shown`);
  }

  /** The hits cannot be loaded. */
  fail() {
    const fault = navigator.onLine
      ? "The search index could not be loaded."
      : "You are offline, and this part of the search index is not on your device yet.";
    // What stands there answers another question.
    this.#answer = undefined;
    this.results.show([], 0);
    this.part("take").classList.add("none");
    const filters = this.part("filters");
    filters.removeAttribute("aria-busy");
    if (filters.dataset.exploreFilters === "counted") filters.dataset.exploreFilters = "uncounted";
    this.telling.fail(fault);
    this.#furnish();
    this.results.advise([this.retry()]);
  }

  /**
   * @param {Answer} answer one without papers
   * @param {State} state
   */
  async #advise(answer, state) {
    const { loosening } = await import("./loosening.js").catch(() => ({ loosening: () => [] }));
    const advice = loosening(answer, state, this.listeners.onChange);
    if (this.#answer === answer) this.results.advise(advice);
  }

  /** What can wait until there is an answer. */
  async #furnish() {
    if (this.#furnished) return;
    this.#furnished = true;
    const late = await import("./late.js").catch(() => undefined);
    if (late) late.release();
    else this.#furnished = false;
  }

  /** @param {"counts" | "more"} what cannot be loaded */
  lack(what) {
    if (what === "more") this.results.lack();
    else this.part("lack").hidden = false;
    this.telling.saying.say("Not everything could be loaded.");
  }
}
