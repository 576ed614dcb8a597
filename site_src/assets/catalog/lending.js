/**
 * Lending: what not every reader needs is loaded when somebody first reaches for it.
 * @module
 */
import { NO_FILTERS } from "./address.js";
import { narrowing } from "./asking.js";
import { element } from "./element.js";

/** @typedef {import("./address.js").State} State */

const TYPED_INTO = "input:not([type=checkbox], [type=range]), textarea, select";

const AGAIN = "Try again when you are online.";

/**
 * The card that explains the query language, and the menu that takes the papers along.
 * @param {HTMLElement} page
 * @param {() => State} state the one that is shown
 * @param {(change: Partial<State>) => Record<string, import("./element.js").Attribute>} leading
 *   makes a link that leads to a changed state
 */
export function lend(page, state, leading) {
  const opener = /** @type {HTMLButtonElement} */ (page.querySelector("[data-explore-help]"));
  const card = /** @type {HTMLDialogElement} */ (page.querySelector("[data-explore-card]"));
  const take = /** @type {HTMLDetailsElement} */ (page.querySelector("[data-explore-take]"));
  const notes = /** @type {HTMLElement} */ (page.querySelector("[data-explore-notes]"));
  const noHelp = element("p", {}, `The help could not be loaded. ${AGAIN}`);
  const sorry = element("p", { role: "alert" }, `The formats could not be loaded. ${AGAIN}`);
  const noFormats = element("div", { class: "take-card" }, sorry);
  /** @type {Promise<import("./help.js").Help> | undefined} */
  let help;
  const open = async () => {
    help ??= import("./help.js").then(
      ({ Help }) =>
        new Help(card, opener, (query) => leading({ query, filters: NO_FILTERS, like: "" })),
    );
    // What did not load is tried again by the next press.
    const loaded = await help.catch(() => (help = undefined));
    if (loaded) noHelp.remove();
    else notes.append(noHelp);
    loaded?.toggle();
  };
  opener.addEventListener("click", open);
  document.addEventListener("keydown", ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (key !== "?" || ctrlKey || metaKey || altKey) return;
    if (!(target instanceof Element && target.closest(TYPED_INTO))) open();
  });
  /** @type {Promise<import("./taking.js").Taking> | undefined} */
  let taking;
  take.addEventListener("toggle", async () => {
    if (!take.open) return;
    taking ??= import("./taking.js").then(
      ({ Taking }) =>
        new Taking(take, () => ({ query: state().query, options: narrowing(state()) })),
    );
    const loaded = await taking.catch(() => (taking = undefined));
    if (loaded) noFormats.remove();
    else take.append(noFormats);
  });
}
