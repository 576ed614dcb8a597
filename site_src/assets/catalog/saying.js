/**
 * Saying: what a screen reader says when the hits have changed, once the keys rest.
 * @module
 */

/** Milliseconds without another change. */
const REST = 500;

/** A live region that nobody sees. */
export class Saying {
  /** @param {HTMLElement} place with the role "status" */
  constructor(place) {
    this.place = place;
  }

  /** @param {string} text said once, however often it comes again */
  say(text) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (this.place.textContent !== text) this.place.textContent = text;
    }, REST);
  }
}
