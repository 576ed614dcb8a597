/**
 * What every page loads of the search: its box waits until somebody touches it. The pages to search
 * and to find are started from here because engines differ in what they make of a script's path in
 * Markdown.
 * @module
 */

/** @type {WeakMap<Element, Promise<void>>} */
const readyByForm = new WeakMap();

/**
 * @param {EventTarget | null} target
 */
function attach(target) {
  const form = target instanceof Element && target.closest("form[data-catalog-search]");
  if (!(form instanceof HTMLFormElement) || readyByForm.has(form)) return;
  let pasted = false;
  form.addEventListener("paste", () => (pasted = true), { once: true });
  const attached = import("./suggestions.js").then(({ Suggestions }) => {
    new Suggestions(form, pasted);
  });
  readyByForm.set(form, attached);
  // Without its script the box still sends its words to the search page.
  attached.catch(() => readyByForm.delete(form));
}

const TYPED_INTO = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether a key asks for the search box: Ctrl and K, or "/" where nobody types
 */
function asksForSearch({ key, target, ctrlKey, metaKey, shiftKey, altKey }) {
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" && !shiftKey && !altKey;
  return key === "/" && !(target instanceof Element && target.closest(TYPED_INTO));
}

/** @param {Element} input the header hides its own where the page has another one */
function isShown(input) {
  return input.getClientRects().length > 0 && getComputedStyle(input).visibility === "visible";
}

document.addEventListener("pointerdown", (event) => attach(event.target));
document.addEventListener("focusin", (event) => attach(event.target));
document.addEventListener("keydown", (event) => {
  if (!asksForSearch(event)) return;
  const inputs = document.querySelectorAll("form[role=search] input[name=q]");
  const box = [...inputs].find(isShown);
  if (box instanceof HTMLInputElement) {
    event.preventDefault();
    box.focus();
    box.select();
    attach(box);
  }
});
attach(document.activeElement);
if (document.querySelector("[data-explore]")) import("./explore.js");
if (document.querySelector("[data-find]")) import("./find.js");
if (document.querySelector("[data-cite]")) import("./citing.js");
