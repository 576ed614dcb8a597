/**
 * Counting: which hits pass the reader's choices, and how many each further choice would show.
 * @module
 */
import { FACETS, years } from "./facets.js";

/**
 * @typedef {object} Column a facet as `generator.search` writes it
 * @property {[id: string, name: string, kind?: string][]} values in the order in which equals stand
 * @property {number[][]} papers by paper number: places of its values
 */

/**
 * @typedef {object} Counted
 * @property {number[]} papers those that pass all facets, in the order given
 * @property {Partial<Record<FacetName, FacetValue[]>>} facets those asked for; most papers first,
 *   years newest first; values without papers only where chosen or excluded
 * @property {Partial<Record<FacetName, number>>} without how many papers would pass if the facet
 *   had no choice and excluded nothing; for facets that are asked for or restricted
 */

/** @typedef {import("./facets.js").FacetName} FacetName */
/** @typedef {import("./facets.js").FacetValue} FacetValue */
/** @typedef {import("./facets.js").Filters} Filters */

/** What a value is marked with; a value may be both. */
const CHOSEN = 1;
const EXCLUDED = 2;

/** The columns of a catalog's facets, by paper number, as far as they are loaded. */
export class Columns {
  /** @type {Map<FacetName, Loaded>} */
  #byFacet = new Map();

  /** @param {number} size how many papers the catalog has */
  constructor(size) {
    this.size = size;
  }

  /**
   * @param {FacetName} name
   * @param {Column} column
   */
  add(name, { values, papers }) {
    const ends = new Uint32Array(this.size + 1);
    // Where the places of a paper end, those of the next one begin.
    for (let paper = 0; paper < this.size; paper += 1) {
      ends[paper + 1] = ends[paper] + papers[paper].length;
    }
    const places = new Uint32Array(ends[this.size]);
    for (let paper = 0; paper < this.size; paper += 1) places.set(papers[paper], ends[paper]);
    this.#byFacet.set(name, { values, ends, places });
  }

  /** @param {FacetName} name */
  has(name) {
    return this.#byFacet.has(name);
  }

  /**
   * @param {FacetName} name of a loaded one
   * @param {number} paper
   * @returns {Uint32Array} the places of the paper's values
   */
  places(name, paper) {
    const { ends, places } = this.#column(name);
    return places.subarray(ends[paper], ends[paper + 1]);
  }

  /**
   * @param {ArrayLike<number>} papers
   * @param {Filters} filters
   * @param {readonly FacetName[]} names the facets to count; all others only restrict
   * @returns {Counted}
   */
  count(papers, filters, names) {
    const sieves = FACETS.filter((facet) => names.includes(facet) || filters[facet]?.length).map(
      (facet) => this.#sieve(facet, filters[facet] ?? []),
    );
    const restricting = /** @type {Restricting[]} */ (sieves.filter(({ marks }) => marks));
    /** @type {number[]} */
    const passing = [];
    for (let at = 0; at < papers.length; at += 1) {
      const paper = papers[at];
      /** @type {Sieve | undefined} */
      let holding;
      let held = 0;
      for (const sieve of restricting) {
        if (passes(sieve, paper)) continue;
        holding = sieve;
        held += 1;
        if (held > 1) break;
      }
      if (!holding) passing.push(paper);
      else if (held === 1) holding.heldAlone.push(paper);
    }
    const counted = sieves.filter(({ facet }) => names.includes(facet));
    return {
      papers: passing,
      facets: Object.fromEntries(counted.map((sieve) => [sieve.facet, values(sieve, passing)])),
      without: Object.fromEntries(
        sieves.map(({ facet, heldAlone }) => [facet, passing.length + heldAlone.length]),
      ),
    };
  }

  /** @param {FacetName} name */
  #column(name) {
    const column = this.#byFacet.get(name);
    if (!column) throw new Error(`The facet "${name}" is not loaded.`);
    return column;
  }

  /**
   * @param {FacetName} facet
   * @param {string[]} choices
   * @returns {Sieve}
   */
  #sieve(facet, choices) {
    const column = this.#column(facet);
    return {
      facet,
      ...column,
      marks: choices.length > 0 ? marks(facet, column.values, choices) : undefined,
      choosy: choices.some((choice) => !choice.startsWith("-")),
      heldAlone: [],
    };
  }
}

/**
 * A facet's column, the marks of its values, and the papers that it alone keeps out.
 * @typedef {{values: Column["values"], ends: Uint32Array, places: Uint32Array}} Loaded
 * @typedef {Loaded & {facet: FacetName, marks?: Uint8Array, choosy: boolean, heldAlone: number[]}} Sieve
 * @typedef {Sieve & {marks: Uint8Array}} Restricting
 */

/**
 * @param {FacetName} facet
 * @param {Column["values"]} values
 * @param {string[]} choices
 * @returns {Uint8Array} by place of the value
 */
function marks(facet, values, choices) {
  const marked = new Uint8Array(values.length);
  const placeById = new Map(values.map(([id], place) => [id, place]));
  for (const choice of choices) {
    const excluding = choice.startsWith("-");
    const mark = excluding ? EXCLUDED : CHOSEN;
    const place = placeById.get(excluding ? choice.slice(1) : choice);
    const [from, to] = (facet === "year" && years(choice)) || [];
    if (place !== undefined) marked[place] |= mark;
    else if (from !== undefined && to !== undefined) {
      values.forEach(([id], place) => {
        if (from <= Number(id) && Number(id) <= to) marked[place] |= mark;
      });
    }
  }
  return marked;
}

/**
 * @param {Restricting} sieve
 * @param {number} paper
 */
function passes({ ends, places, marks, choosy }, paper) {
  let found = 0;
  for (let at = ends[paper]; at < ends[paper + 1]; at += 1) found |= marks[places[at]];
  return !(found & EXCLUDED) && (!choosy || (found & CHOSEN) > 0);
}

/**
 * @param {Sieve} sieve
 * @param {number[]} passing papers
 * @returns {FacetValue[]}
 */
function values({ facet, values, ends, places, marks, choosy, heldAlone }, passing) {
  const counts = new Uint32Array(values.length);
  for (const paper of passing) {
    for (let at = ends[paper]; at < ends[paper + 1]; at += 1) counts[places[at]] += 1;
  }
  for (const paper of heldAlone) {
    let excluding = 0;
    let excluded = 0;
    let chosen = !choosy;
    for (let at = ends[paper]; at < ends[paper + 1]; at += 1) {
      const mark = /** @type {Uint8Array} */ (marks)[places[at]];
      if (mark & CHOSEN) chosen = true;
      if (!(mark & EXCLUDED)) continue;
      excluding += 1;
      excluded = places[at];
    }
    // What a facet chooses does not restrict what it counts, what it excludes does.
    if (excluding === 1 && chosen) counts[excluded] += 1;
    if (excluding > 0) continue;
    for (let at = ends[paper]; at < ends[paper + 1]; at += 1) counts[places[at]] += 1;
  }
  return order(facet, counts, marks).map((place) => {
    const [id, name, kind] = values[place];
    const mark = marks ? marks[place] : 0;
    const marked = { chosen: !!(mark & CHOSEN), excluded: !!(mark & EXCLUDED) };
    const value = { id, name, count: counts[place], ...marked };
    return kind ? { ...value, kind } : value;
  });
}

/**
 * @param {FacetName} facet
 * @param {Uint32Array} counts by place
 * @param {Uint8Array | undefined} marks by place
 * @returns {number[]} the places of the values to show
 */
function order(facet, counts, marks) {
  const size = counts.length;
  // Numbers that sort as values stand, which is many times faster than by a function.
  const keys = new Float64Array(size);
  let shown = 0;
  for (let place = 0; place < size; place += 1) {
    if (counts[place] === 0 && !marks?.[place]) continue;
    keys[shown] = (facet === "year" ? 0 : counts[place] * size) + (size - 1 - place);
    shown += 1;
  }
  const sorted = keys.subarray(0, shown).sort().reverse();
  return Array.from(sorted, (key) => size - 1 - (key % size));
}
