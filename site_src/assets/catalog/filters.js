/**
 * The facets on the search page: what the hits can be narrowed down to, and what was chosen.
 * @module
 */
import { FACETS } from "./counting.js";
import { element } from "./element.js";

/**
 * @typedef {import("./counting.js").FacetName} FacetName
 * @typedef {import("./counting.js").FacetValue} FacetValue
 */

/** Values of a facet that are shown before the reader asks for all of them. */
const SHOWN = 8;

/** Above so many values, all of them come with a box to find one. */
const LONG = 16;

const TITLES = { topic: "Topic", tag: "Tag", year: "Year" };

/** The lists of values; each keeps to itself whether it is unfolded. */
export class Filters {
  /** @type {Set<FacetName>} */
  #unfolded = new Set();
  /** @type {Map<FacetName, string>} */
  #soughtByFacet = new Map();

  /**
   * @param {HTMLElement} place
   * @param {(facet: FacetName, id: string) => void} onToggle
   */
  constructor(place, onToggle) {
    this.place = place;
    this.onToggle = onToggle;
  }

  /** @param {Record<FacetName, FacetValue[]>} facets */
  show(facets) {
    const focused = document.activeElement?.id;
    this.facets = facets;
    const lists = FACETS.filter((facet) => facets[facet].length > 0);
    this.place.replaceChildren(...lists.map((facet) => this.#facet(facet, facets[facet])));
    // The element that had the focus was made anew.
    if (focused?.startsWith("filter-")) document.getElementById(focused)?.focus();
  }

  /**
   * @param {FacetName} facet
   * @param {FacetValue[]} values
   */
  #facet(facet, values) {
    const unfolded = this.#unfolded.has(facet);
    const folded = values.filter(({ chosen }, place) => chosen || place < SHOWN);
    const list = element("ul", { class: unfolded ? "explore-all" : null });
    const fill = () => {
      const sought = (this.#soughtByFacet.get(facet) ?? "").toLowerCase();
      const shown = unfolded
        ? values.filter(({ name }) => name.toLowerCase().includes(sought))
        : folded;
      list.replaceChildren(...shown.map((value) => this.#value(facet, value)));
    };
    fill();
    return element(
      "fieldset",
      {},
      element("legend", {}, TITLES[facet]),
      unfolded && values.length > LONG && this.#finder(facet, fill),
      list,
      values.length > folded.length &&
        element(
          "button",
          {
            type: "button",
            id: `filter-${facet}`,
            "aria-expanded": String(unfolded),
            click: () => this.#unfold(facet),
          },
          unfolded ? "Show fewer" : `Show all ${values.length}`,
        ),
    );
  }

  /**
   * @param {FacetName} facet
   * @param {FacetValue} value
   */
  #value(facet, { id, name, count, chosen }) {
    const box = element("input", {
      type: "checkbox",
      id: `filter-${facet}-${id}`,
      checked: chosen,
      change: () => this.onToggle(facet, id),
    });
    const number = element("small", {}, count.toLocaleString("en"));
    return element("li", {}, element("label", {}, box, element("span", {}, name), number));
  }

  /**
   * @param {FacetName} facet
   * @param {() => void} fill
   */
  #finder(facet, fill) {
    return element("input", {
      type: "search",
      id: `filter-${facet}-`,
      placeholder: `Find a ${facet}`,
      "aria-label": `Find a ${facet}`,
      value: this.#soughtByFacet.get(facet),
      input: ({ target }) => {
        this.#soughtByFacet.set(facet, target.value);
        fill();
      },
    });
  }

  /** @param {FacetName} facet */
  #unfold(facet) {
    if (!this.#unfolded.delete(facet)) this.#unfolded.add(facet);
    this.#soughtByFacet.delete(facet);
    if (this.facets) this.show(this.facets);
  }
}

/**
 * Buttons that take back one choice each, and all of them.
 * @param {Record<FacetName, string[]>} chosen ids
 * @param {Record<FacetName, FacetValue[]>} facets
 * @param {(facet: FacetName, id: string) => void} onToggle
 * @param {() => void} onClear
 * @returns {HTMLElement[]}
 */
export function chips(chosen, facets, onToggle, onClear) {
  const buttons = FACETS.flatMap((facet) =>
    chosen[facet].map((id) => {
      const name = facets[facet].find((value) => value.id === id)?.name ?? id;
      return element(
        "button",
        {
          type: "button",
          "aria-label": `Remove ${facet} ${name}`,
          click: () => onToggle(facet, id),
        },
        name,
        element("span", { "aria-hidden": "true" }, "×"),
      );
    }),
  );
  if (buttons.length > 1) {
    const attributes = { type: "button", class: "explore-clear", click: onClear };
    buttons.push(element("button", attributes, "Clear all"));
  }
  return buttons;
}
