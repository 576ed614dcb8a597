/**
 * Saving what a page made as a file.
 * @module
 */
import { element } from "./element.js";

/**
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const href = URL.createObjectURL(content);
  element("a", { href, download: name }).click();
  // The browser takes a while to begin; a minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
