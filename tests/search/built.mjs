/**
 * The built folder that the tests look into, and chance that is the same each time.
 * @module
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const SITE = pathToFileURL(`${process.env.SITE}/`);

/** @param {string} name of a script */
export const script = (name) => import(new URL(`assets/catalog/${name}.js`, SITE).href);

/** @param {string} name of a JSON file in the built folder */
export const json = (name) => JSON.parse(readFileSync(new URL(name, SITE), "utf8"));

/** @param {number} seed */
export function chance(seed) {
  let state = seed;
  /** @param {number} count @returns {number} below the count */
  const below = (count) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * count);
  };
  return {
    below,
    some: (/** @type {any[]} */ values, share = 2) => values.filter(() => below(share) === 0),
    one: (/** @type {any[]} */ values) => values[below(values.length)],
  };
}
