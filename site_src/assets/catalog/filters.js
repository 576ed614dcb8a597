/**
 * The facets on the search page: what the hits can be narrowed down to, and what was chosen.
 * @module
 */
import { element } from "./element.js";
import { FACETS, NAMES } from "./facets.js";
import { Histogram } from "./histogram.js";
import { Values } from "./values.js";

/**
 * @typedef {import("./facets.js").FacetName} FacetName
 * @typedef {import("./facets.js").FacetValue} FacetValue
 * @typedef {import("./address.js").Chosen} Chosen
 */

/** Those that are open at first where there is room; to count more of them takes more to load. */
const OPEN = /** @type {readonly FacetName[]} */ (["topic", "tag", "year"]);

/**
 * @typedef {object} Listeners
 * @property {(facet: FacetName, id: string) => void} onToggle a value was chosen, or no longer
 * @property {(facet: FacetName, id: string) => void} onExclude it was excluded, or no longer
 * @property {import("./histogram.js").OnYears} onYears
 * @property {() => void} onOpen a facet was opened whose values are not counted yet
 */

/** The facets below each other, each to be opened; what is closed need not be counted. */
export class Filters {
  /** @type {Partial<Record<FacetName, FacetValue[]>>} */
  #facets = {};
  #chosen = /** @type {Partial<Chosen>} */ ({});
  /** A facet that is open from the start tells so, too, though nobody opened it. */
  #counted = false;

  /**
   * @param {HTMLElement} place
   * @param {Listeners} listeners
   */
  constructor(place, { onToggle, onExclude, onYears, onOpen }) {
    const wide = matchMedia("(min-width: 60em)").matches;
    this.onOpen = onOpen;
    this.folds = FACETS.map((facet) => {
      const [title, noun] = NAMES[facet];
      const values =
        facet === "year" ? new Histogram(onYears) : new Values(facet, noun, onToggle, onExclude);
      const number = element("small", {});
      const fold = element(
        "details",
        {
          class: "facet",
          "aria-label": title,
          open: wide && OPEN.includes(facet),
          toggle: () => this.#toggled(facet),
        },
        element("summary", { id: `filter-${facet}` }, title, number),
        values.element,
      );
      return { facet, values, number, fold };
    });
    place.replaceChildren(...this.folds.map(({ fold }) => fold));
  }

  /**
   * The facets whose values are to be counted: open ones, and those that chips need the names of.
   * @param {Partial<Chosen>} [chosen]
   * @returns {FacetName[]}
   */
  wanted(chosen = this.#chosen) {
    return this.folds
      .filter(({ facet, fold }) => fold.open || (chosen[facet] ?? []).length > 0)
      .map(({ facet }) => facet);
  }

  /**
   * @param {Partial<Record<FacetName, FacetValue[]>>} facets those that are counted
   * @param {Chosen} chosen
   * @param {readonly string[]} [known] the facets that the catalog has
   */
  show(facets, chosen, known = FACETS) {
    this.#facets = facets;
    this.#chosen = chosen;
    this.#counted = true;
    const focused = document.activeElement;
    for (const { facet, fold, number } of this.folds) {
      const values = facets[facet];
      const empty = values?.length === 0 && !fold.contains(focused);
      fold.hidden = !known.includes(facet) || empty;
      const count = chosen[facet].length;
      number.textContent = count > 0 ? String(count) : "";
      this.#fill(facet);
    }
    // The element that had the focus may have been made anew.
    if (focused?.id.startsWith("filter-") && document.activeElement !== focused) {
      document.getElementById(focused.id)?.focus({ preventScroll: true });
    }
  }

  /** @param {FacetName} facet */
  #toggled(facet) {
    const fold = this.folds.find((fold) => fold.facet === facet)?.fold;
    if (!fold?.open) return;
    if (this.#facets[facet]) this.#fill(facet);
    else if (this.#counted) this.onOpen();
  }

  /** @param {FacetName} facet */
  #fill(facet) {
    const { fold, values } = this.folds[FACETS.indexOf(facet)];
    const counted = this.#facets[facet];
    // What is not counted anew is not shown, as its numbers are those of another query.
    values.element.hidden = !counted?.length;
    if (fold.open && counted?.length) values.show(counted, this.#chosen[facet] ?? []);
  }
}
