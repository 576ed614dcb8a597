/**
 * Notes below the search box: what of the query was not understood, and where it stands.
 * @module
 */
import { element } from "./element.js";

/** @typedef {import("./grammar.js").Note} Note */

/** A query that is still being typed is not yet wrong: notes wait so many milliseconds. */
const PATIENCE = 700;

/** Letters shown to either side of what a note is about. */
const AROUND = 12;

/** The lines below the box. */
export class Notes {
  #shown = "";

  /** @param {HTMLElement} place a live region */
  constructor(place) {
    this.place = place;
  }

  /**
   * @param {Note[]} notes
   * @param {string} query
   * @param {boolean} typing whether the query may go on
   */
  show(notes, query, typing) {
    clearTimeout(this.waiting);
    const lines = notes.map((note) => line(note, query));
    const shown = lines.map(({ innerHTML }) => innerHTML).join();
    if (shown === this.#shown) return;
    const fill = () => {
      this.#shown = shown;
      this.place.replaceChildren(...lines);
    };
    if (typing && notes.length > 0) this.waiting = setTimeout(fill, PATIENCE);
    else fill();
  }
}

/**
 * @param {Note} note
 * @param {string} query
 */
function line({ text, from, to }, query) {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(query.length, to + AROUND);
  return element(
    "p",
    {},
    element(
      "q",
      {},
      start > 0 && "…",
      query.slice(start, from),
      element("u", {}, query.slice(from, to)),
      query.slice(to, end),
      end < query.length && "…",
    ),
    ` ${text}`,
  );
}
