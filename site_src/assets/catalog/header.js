/**
 * The search box on every page: nothing of the search is loaded until somebody touches it.
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
  const attached = import("./suggestions.js").then(({ Suggestions }) => {
    new Suggestions(form);
  });
  readyByForm.set(form, attached);
  // Without its script the box still sends its words to the search page.
  attached.catch(() => readyByForm.delete(form));
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether a key asks for the search box
 */
function asksForSearch(event) {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) return event.key === "k";
  const typing =
    event.target instanceof Element &&
    event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  return event.key === "/" && !typing;
}

document.addEventListener("focusin", (event) => attach(event.target));
document.addEventListener("keydown", (event) => {
  if (!asksForSearch(event)) return;
  const inputs = document.querySelectorAll("form[role=search] input[name=q]");
  const box = [...inputs].find((input) => input.getClientRects().length > 0);
  if (box instanceof HTMLInputElement) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
attach(document.activeElement);
