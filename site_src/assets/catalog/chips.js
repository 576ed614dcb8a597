/**
 * Buttons above the hits that take back one choice each, and all of them.
 * @module
 */
import { element } from "./element.js";
import { FACETS, NAMES, yearsText } from "./facets.js";

/**
 * @typedef {import("./facets.js").FacetName} FacetName
 * @typedef {import("./facets.js").FacetValue} FacetValue
 * @typedef {import("./address.js").Chosen} Chosen
 */

/** The choices as a row of buttons. */
export class Chips {
  /**
   * @param {HTMLElement} place
   * @param {{onRemove: (facet: FacetName, choice: string) => void, onClear: () => void}} listeners
   */
  constructor(place, { onRemove, onClear }) {
    this.place = place;
    this.found = /** @type {HTMLElement | null} */ (place.closest("[data-explore-found]"));
    this.onRemove = onRemove;
    this.onClear = onClear;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "Filters chosen");
  }

  /**
   * @param {Chosen} chosen
   * @param {Partial<Record<FacetName, FacetValue[]>>} facets for the names of what is chosen
   */
  show(chosen, facets) {
    const focused = [...this.place.children].findIndex((chip) => chip === document.activeElement);
    const buttons = FACETS.flatMap((facet) =>
      chosen[facet].map((choice) => this.#chip(facet, choice, facets[facet] ?? [])),
    );
    if (buttons.length > 1) {
      const attributes = { type: "button", class: "explore-clear", click: this.onClear };
      buttons.push(element("button", attributes, "Clear all"));
    }
    this.place.replaceChildren(...buttons);
    if (focused < 0) return;
    // The focus goes to what stands now where it was; where nothing is left, to what was found.
    const next = buttons[Math.min(focused, buttons.length - 1)];
    (next ?? this.found)?.focus({ preventScroll: true });
  }

  /**
   * @param {FacetName} facet
   * @param {string} choice
   * @param {FacetValue[]} values
   */
  #chip(facet, choice, values) {
    const excluding = choice.startsWith("-");
    const id = excluding ? choice.slice(1) : choice;
    const known = values.find((value) => value.id === id)?.name;
    const name = known ?? (facet === "year" ? yearsText(id) : id);
    const text = excluding ? `not ${name}` : name;
    return element(
      "button",
      {
        type: "button",
        "aria-label": `Remove ${NAMES[facet][1]} ${text}`,
        click: () => this.onRemove(facet, choice),
      },
      element("span", {}, excluding && element("em", {}, "not "), name),
      element("span", { "aria-hidden": "true" }, "×"),
    );
  }
}
