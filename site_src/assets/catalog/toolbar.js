/**
 * The tools above the hits: their order, and how densely they stand.
 * @module
 */

/** @typedef {import("./address.js").State} State */

/** A menu of orders and two buttons, one for each view. */
export class Toolbar {
  /**
   * @param {HTMLSelectElement} sort
   * @param {HTMLElement} views its buttons have the views for values
   * @param {(change: Partial<State>) => void} onChange
   */
  constructor(sort, views, onChange) {
    this.sort = sort;
    this.views = /** @type {HTMLButtonElement[]} */ ([...views.querySelectorAll("button")]);
    sort.addEventListener("change", () => {
      onChange({ sort: /** @type {State["sort"]} */ (sort.value) });
    });
    for (const view of this.views) {
      view.addEventListener("click", () => {
        onChange({ view: /** @type {State["view"]} */ (view.value) });
      });
    }
  }

  /**
   * @param {State} state
   * @param {boolean} listed whether papers of this catalog were listed anywhere
   */
  show({ sort, view, like }, listed) {
    const [best, ...others] = this.sort.options;
    best.text = like ? "most similar" : "best match";
    for (const option of others) option.hidden = option.value === "listed" && !listed;
    this.sort.value = sort === "listed" && !listed ? best.value : sort;
    for (const button of this.views) {
      button.setAttribute("aria-pressed", String(button.value === view));
    }
  }
}
