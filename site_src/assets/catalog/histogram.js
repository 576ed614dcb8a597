/**
 * The years of the papers found, as bars to drag a range over.
 * @module
 */
import { element, papers } from "./element.js";
import { years, yearsText } from "./facets.js";

/** @typedef {import("./facets.js").FacetValue} FacetValue */

/**
 * @callback OnYears
 * @param {string} choice the one choice of years, empty for any year
 * @param {boolean} same whether it goes on with the step before: arrow keys on one slider
 * @returns {void}
 */

/**
 * The choice of a range that a reader took. An end that is also the end of all years stays open:
 * papers of years to come will be in it as well. One year by itself stays that year.
 * @param {number} from
 * @param {number} to
 * @param {[number, number]} all the first and the last year
 * @returns {string} empty where it is all years
 */
export function taken(from, to, [first, last]) {
  if (from <= first && to >= last) return "";
  if (from === to) return String(from);
  return `${from <= first ? "" : from}..${to >= last ? "" : to}`;
}

/** Bars, one a year, with a slider for either end of a range below them. */
export class Histogram {
  /** The first and the last year seen so far: bars stay where they are when fewer are found. */
  #all = /** @type {[number, number]} */ ([Infinity, -Infinity]);
  /** @type {FacetValue[]} */
  #values = [];
  /** @type {string[]} */
  #choices = [];
  /**
   * Where a drag began and where it is, while it lasts.
   * @type {[number, number] | undefined}
   */
  #dragged;
  /** Whether the slider that has the focus took years by its keys before. */
  #stepped = false;

  /** @param {OnYears} onYears what `taken` says, or the same with "-" before it */
  constructor(onYears) {
    this.onYears = onYears;
    this.text = element("span", { class: "histogram-text" });
    const clear = () => {
      this.from.focus();
      this.#take("");
    };
    const any = { type: "button", id: "filter-any-year", click: clear };
    this.any = element("button", any, "Any year");
    const turn = () => this.#take(unsigned(this.#choices[0]), !this.#excludes);
    const exclude = { type: "button", id: "filter-exclude-years", click: turn };
    this.exclude = element("button", exclude, "Exclude");
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#dragged) return;
      event.preventDefault();
      this.#rest();
    });
    this.bars = element("div", {
      class: "histogram-bars",
      pointerdown: (event) => this.#press(event),
      pointermove: (event) => this.#move(event),
      pointerup: (event) => this.#release(event),
      pointercancel: () => this.#rest(),
      pointerleave: () => this.#rest(),
    });
    this.from = this.#slider("from", "From year");
    this.to = this.#slider("to", "To year");
    this.sliders = element("div", { class: "histogram-sliders" }, this.from, this.to);
    const ways = element("span", {}, this.exclude, this.any);
    this.head = element("p", { class: "histogram-head" }, this.text, ways);
    this.element = element("div", { class: "histogram" }, this.head, this.bars, this.sliders);
  }

  /**
   * @param {FacetValue[]} values years with papers, newest first
   * @param {string[]} choices
   */
  show(values, choices) {
    const numbers = values.map(({ id }) => Number(id));
    this.#all = [Math.min(this.#all[0], ...numbers), Math.max(this.#all[1], ...numbers)];
    this.#values = values;
    if (this.#choices.join() !== choices.join()) this.#stepped = false;
    this.#choices = choices;
    this.#drawBars();
    if (!this.#dragged) this.#rest();
  }

  /** Whether the one choice there is excludes years; what is taken next does so, too. */
  get #excludes() {
    return this.#choices.length === 1 && this.#choices[0].startsWith("-");
  }

  #drawBars() {
    const [first, last] = this.#all;
    const countByYear = new Map(this.#values.map(({ id, count }) => [Number(id), count]));
    const most = Math.max(1, ...countByYear.values());
    const size = last - first + 1;
    this.element.classList.toggle("histogram-one", size === 1);
    this.element.style.setProperty("--years", String(size));
    while (this.bars.childElementCount > size) this.bars.lastElementChild?.remove();
    while (this.bars.childElementCount < size) {
      this.bars.append(element("span", { role: "img" }, element("i", {})));
    }
    for (const [place, bar] of [...this.bars.children].entries()) {
      const count = countByYear.get(first + place) ?? 0;
      const label = `${first + place}: ${papers(count)}`;
      bar.setAttribute("aria-label", label);
      /** @type {HTMLElement} */ (bar.firstElementChild).style.height = `${(100 * count) / most}%`;
    }
    for (const slider of [this.from, this.to]) {
      slider.min = String(first);
      slider.max = String(last);
    }
  }

  /** Show what is chosen, where nothing is being dragged. */
  #rest() {
    this.#dragged = undefined;
    const [first, last] = this.#all;
    const excluding = this.#choices.filter((choice) => choice.startsWith("-"));
    const choosing = this.#choices.filter((choice) => !choice.startsWith("-"));
    const shown = this.#excludes ? excluding : choosing;
    const ends = shown.flatMap((choice) => years(choice) ?? []);
    const range = ends.length > 0 ? ends : this.#all;
    this.from.value = String(Math.max(first, Math.min(...range)));
    this.to.value = String(Math.min(last, Math.max(...range)));
    const only = `${first} · ${papers(this.#values[0].count)}`;
    const whole = first === last ? only : `${first} – ${last}`;
    const said = [
      ...choosing.map(yearsText),
      ...excluding.map((choice) => `not ${yearsText(unsigned(choice))}`),
    ];
    this.#mark(choosing, excluding, said.join(", ") || whole);
    this.any.hidden = this.#choices.length === 0;
    this.exclude.hidden = this.#choices.length !== 1;
    this.exclude.setAttribute("aria-pressed", String(this.#excludes));
  }

  /**
   * Show a range that is not chosen yet.
   * @param {number} from
   * @param {number} to
   */
  #preview(from, to) {
    this.from.value = String(from);
    this.to.value = String(to);
    const text = from === to ? String(from) : `${from} – ${to}`;
    const range = [`${from}..${to}`];
    if (this.#excludes) this.#mark([], range, `not ${text}`);
    else this.#mark(range, [], text);
  }

  /**
   * @param {string[]} choosing
   * @param {string[]} excluding
   * @param {string} text
   */
  #mark(choosing, excluding, text) {
    const [first, last] = this.#all;
    for (const [place, bar] of [...this.bars.children].entries()) {
      const named = (/** @type {string} */ choice) => {
        const [from, to] = years(choice) ?? [1, 0];
        return from <= first + place && first + place <= to;
      };
      bar.classList.toggle("taken", choosing.some(named));
      bar.classList.toggle("out", excluding.some(named));
    }
    this.bars.classList.toggle("chosen", choosing.length > 0);
    this.text.textContent = text;
    for (const slider of [this.from, this.to]) slider.setAttribute("aria-valuetext", slider.value);
    // Where both stand at the end, only the one that can still be moved may lie on top.
    this.from.classList.toggle("above", Number(this.from.value) > (first + last) / 2);
    this.element.style.setProperty("--from", String(Number(this.from.value) - first));
    this.element.style.setProperty("--to", String(Number(this.to.value) - first));
  }

  /**
   * @param {string} range what `taken` says
   * @param {boolean} excluding
   * @param {boolean} same whether it goes on with the step before
   */
  #take(range, excluding = this.#excludes, same = false) {
    const choice = range && excluding ? `-${range}` : range;
    // Shown at once, so that nothing jumps back until the answer comes.
    this.#choices = choice ? [choice] : [];
    this.#rest();
    this.onYears(choice, same);
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0) return;
    const year = this.#yearAt(event);
    this.#dragged = [year, year];
    this.bars.setPointerCapture(event.pointerId);
    this.#preview(year, year);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const year = this.#yearAt(event);
    if (!this.#dragged) {
      const label = this.bars.children[year - this.#all[0]].getAttribute("aria-label");
      this.text.textContent = label;
      return;
    }
    this.#dragged[1] = year;
    this.#preview(Math.min(...this.#dragged), Math.max(...this.#dragged));
  }

  /** @param {PointerEvent} event */
  #release(event) {
    if (!this.#dragged) return;
    const [from, to] = this.#dragged.sort((a, b) => a - b);
    this.bars.releasePointerCapture(event.pointerId);
    const choice = taken(from, to, this.#all);
    // A second press on the one year that is chosen takes it back.
    const again = from === to && this.#choices.length === 1 && unsigned(this.#choices[0]) === choice;
    this.#take(again ? "" : choice);
  }

  /** @param {PointerEvent} event */
  #yearAt({ clientX }) {
    const [first, last] = this.#all;
    const { left, width } = this.bars.getBoundingClientRect();
    const way = (clientX - left) / width;
    const along = getComputedStyle(this.bars).direction === "rtl" ? 1 - way : way;
    const place = Math.floor(along * (last - first + 1));
    return Math.max(first, Math.min(last, first + place));
  }

  /**
   * @param {"from" | "to"} end
   * @param {string} label
   * @returns {HTMLInputElement}
   */
  #slider(end, label) {
    const pull = () => {
      const [from, to] = [Number(this.from.value), Number(this.to.value)];
      // Neither end goes beyond the other.
      if (end === "from") this.#preview(Math.min(from, to), to);
      else this.#preview(from, Math.max(from, to));
    };
    const take = () => {
      const range = taken(+this.from.value, +this.to.value, this.#all);
      this.#take(range, this.#excludes, this.#stepped);
      this.#stepped = true;
    };
    const start = () => (this.#stepped = false);
    const attributes = { type: "range", id: `filter-${end}-year`, "aria-label": label, step: 1 };
    const listeners = { input: pull, change: take, focus: start, pointerdown: start };
    return element("input", { ...attributes, ...listeners });
  }
}

/** @param {string} choice */
function unsigned(choice) {
  return choice.replace(/^-/, "");
}
