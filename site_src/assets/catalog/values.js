/**
 * The values of one facet on the search page, to be chosen or excluded.
 * @module
 */
import { element } from "./element.js";
import { fold } from "./words.js";

/**
 * @typedef {import("./facets.js").FacetName} FacetName
 * @typedef {import("./facets.js").FacetValue} FacetValue
 * @typedef {{box: HTMLInputElement, count: number, excluded: boolean}} Shown
 * @typedef {Shown & Record<"item" | "number" | "exclude", HTMLElement>} Row
 */

/** Values of a facet that are shown before the reader asks for all of them. */
const FEW = 8;

/** Above so many values, all of them come with a box to find one. */
const LONG = 16;

/** Of more values than these, the others are shown once they are looked for. */
const MOST = 200;

const NUMBER = new Intl.NumberFormat("en");

/** What many tags of a kind are called, in the order of the page of tags. */
const KINDS = new Map([
  ["task", "Tasks"],
  ["method", "Methods"],
  ["model", "Models"],
  ["dataset", "Data sets"],
  ["modality", "Modalities"],
  ["domain", "Domains"],
  ["property", "Properties"],
  ["keyword", "Keywords"],
]);

/** A list of values, which keeps to itself whether it is unfolded and what is looked for in it. */
export class Values {
  #unfolded = false;
  #sought = "";
  /** @type {FacetValue[]} */
  #values = [];
  /** What was made is kept: to make 200 rows anew takes longer than a frame. */
  #rowById = /** @type {Map<string, Row>} */ (new Map());
  #listByName = /** @type {Map<string, HTMLElement>} */ (new Map());

  /**
   * @param {FacetName} facet
   * @param {string} noun
   * @param {(facet: FacetName, id: string) => void} onToggle
   * @param {(facet: FacetName, id: string) => void} onExclude
   */
  constructor(facet, noun, onToggle, onExclude) {
    this.facet = facet;
    this.onToggle = onToggle;
    this.onExclude = onExclude;
    const label = `Find ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
    this.finder = element("input", {
      type: "search",
      id: `filter-find-${facet}`,
      placeholder: label,
      "aria-label": label,
      input: () => {
        this.#sought = this.finder.value;
        this.#fill();
      },
    });
    this.list = element("div", { class: "facet-values" });
    this.unfold = element("button", {
      type: "button",
      id: `filter-all-${facet}`,
      click: () => {
        this.#unfolded = !this.#unfolded;
        this.finder.value = "";
        this.#sought = "";
        this.list.scrollTop = 0;
        this.#fill();
      },
    });
    this.element = element("div", {}, this.finder, this.list, this.unfold);
  }

  /** @param {FacetValue[]} values most papers first */
  show(values) {
    this.#values = values;
    this.#fill();
  }

  #fill() {
    const values = this.#values;
    const few = values.filter((value, place) => place < FEW || value.chosen || value.excluded);
    const folded = values.length > few.length;
    const unfolded = this.#unfolded && folded;
    this.finder.hidden = !unfolded || values.length <= LONG;
    this.unfold.hidden = !folded;
    this.unfold.setAttribute("aria-expanded", String(unfolded));
    this.unfold.textContent = unfolded
      ? "Show fewer"
      : `Show all ${values.length.toLocaleString("en")}`;
    this.list.classList.toggle("facet-all", unfolded);
    arrange(this.list, unfolded ? this.#all() : [this.#list("", few)]);
  }

  /** @returns {HTMLElement[]} */
  #all() {
    const sought = fold(this.#sought.trim());
    const found = sought
      ? this.#values.filter(({ name }) => fold(name).includes(sought))
      : this.#values;
    const shown = found.slice(0, MOST);
    const kinds = [...KINDS.keys()].filter((kind) => shown.some((value) => value.kind === kind));
    const lists =
      kinds.length > 1
        ? kinds.flatMap((kind) => this.#kind(kind, shown))
        : [this.#list("", shown)];
    const size = `${shown.length} of ${found.length.toLocaleString("en")}`;
    const more = found.length > shown.length && `${size}; type to find more.`;
    const note = more || (found.length === 0 && "None has this in its name.");
    return note ? [...lists, element("p", { role: "status" }, note)] : lists;
  }

  /** @param {string} kind @param {FacetValue[]} values */
  #kind(kind, values) {
    const name = KINDS.get(kind) ?? kind;
    const heading = element("p", { class: "facet-kind", "aria-hidden": "true" }, name);
    return [heading, this.#list(name, values.filter((value) => value.kind === kind))];
  }

  /** @param {string} name of a kind, or empty @param {FacetValue[]} values */
  #list(name, values) {
    const list = this.#listByName.get(name) ?? element("ul", { "aria-label": name || null });
    this.#listByName.set(name, list);
    arrange(list, values.map((value) => this.#value(value)));
    return list;
  }

  /** @param {FacetValue} value */
  #value({ id, name, count, chosen, excluded }) {
    const row = this.#rowById.get(id) ?? this.#row(id, name);
    this.#rowById.set(id, row);
    // Only what has changed is touched, and a number written: that takes most of the time.
    if (row.box.checked !== chosen) row.box.checked = chosen;
    if (row.count !== count) row.number.textContent = NUMBER.format(count);
    if (row.excluded !== excluded) {
      row.exclude.setAttribute("aria-pressed", String(excluded));
      row.item.classList.toggle("excluded", excluded);
    }
    Object.assign(row, { count, excluded });
    return row.item;
  }

  /** @param {string} id @param {string} name @returns {Row} */
  #row(id, name) {
    const box = element("input", {
      type: "checkbox",
      id: `filter-${this.facet}-${id}`,
      change: () => this.onToggle(this.facet, id),
    });
    const number = element("small", {});
    const exclude = element("button", {
      type: "button",
      id: `filter-not-${this.facet}-${id}`,
      class: "facet-exclude",
      title: `Exclude ${name}`,
      "aria-label": `Exclude ${name}`,
      "aria-pressed": "false",
      click: () => this.onExclude(this.facet, id),
    });
    const label = element("label", {}, box, element("span", {}, name), number);
    const item = element("li", {}, label, exclude);
    return { item, box, number, exclude, count: -1, excluded: false };
  }
}

/**
 * Give an element its children, and move none that stands right.
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} children
 */
function arrange(parent, children) {
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  while (next) {
    const left = next;
    next = left.nextElementSibling;
    left.remove();
  }
}
