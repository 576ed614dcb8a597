/**
 * Endless lists: told when the reader nears the end.
 * @module
 */

/** How far below the screen the end may still be when more of the list is fetched. */
const AHEAD = "600px";

/** The end of a list, watched while there is more of it to come. */
export class Endless {
  /** @type {IntersectionObserver | undefined} */
  #observer;

  /**
   * @param {HTMLElement} end what stands below the list
   * @param {() => void} onNear
   */
  constructor(end, onNear) {
    this.end = end;
    if (!("IntersectionObserver" in globalThis)) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onNear();
      },
      { rootMargin: `0px 0px ${AHEAD}` },
    );
  }

  /** @param {boolean} going whether more is to come; to be said anew when some of it has come */
  watch(going) {
    // An end that stays near is not told of twice, so it is looked at afresh.
    this.#observer?.disconnect();
    if (going) this.#observer?.observe(this.end);
  }
}
