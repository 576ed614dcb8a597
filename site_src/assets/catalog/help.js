/**
 * Help: a card that explains the query language by examples that run.
 * @module
 */
import { Client } from "./client.js";
import { FACETS } from "./facets.js";
import { element, papers } from "./element.js";
import { examples } from "./examples.js";

/** Candidates that are tried for one example; most find papers at once. */
const TRIES = 4;

/** The card, beside which the page can still be read and used. */
export class Help {
  /** @type {HTMLElement | null} */
  #before = null;

  /**
   * @param {HTMLDialogElement} card
   * @param {HTMLButtonElement} opener
   * @param {(query: string) => Record<string, import("./element.js").Attribute>} leading makes a
   *   link that leads to a query
   */
  constructor(card, opener, leading) {
    this.card = card;
    this.opener = opener;
    this.leading = leading;
    this.list = element("dl", { class: "card-examples" });
    this.client = new Client(() => this.list.replaceChildren(failed()));
    const close = element("button", { type: "button", "aria-label": "Close", click: () => this.#close() }, "×");
    card.append(
      element("div", { class: "card-head" }, element("h2", { id: `${card.id}-title` }, "How to search"), close),
      this.list,
      element(
        "p",
        {},
        "A DOI, an arXiv id or the address of a paper, pasted into the box, opens the paper. ",
        element("kbd", {}, "/"),
        " goes to the box, ",
        element("kbd", {}, "?"),
        " opens this card, ",
        element("kbd", {}, "Esc"),
        " closes it.",
      ),
    );
    card.setAttribute("aria-labelledby", `${card.id}-title`);
    card.addEventListener("click", ({ target }) => {
      // An example shows what it finds, which the card would hide.
      if (target instanceof Element && target.closest("a")) this.#close(false);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !card.open) return;
      event.preventDefault();
      this.#close();
    });
  }

  toggle() {
    if (this.card.open) {
      this.#close();
      return;
    }
    this.#before = /** @type {HTMLElement | null} */ (document.activeElement);
    this.card.show();
    this.opener.setAttribute("aria-expanded", "true");
    this.card.scrollIntoView({ block: "nearest" });
    if (!this.list.hasChildNodes()) this.#fill();
  }

  /** @param {boolean} [back] whether the focus returns to where it was */
  #close(back = true) {
    this.card.close();
    this.opener.setAttribute("aria-expanded", "false");
    if (!back) return;
    const from = this.#before;
    (from && from !== document.body && from.isConnected ? from : this.opener).focus();
  }

  async #fill() {
    this.list.setAttribute("aria-busy", "true");
    const answer = await this.client.search("", { limit: 20, facets: [...FACETS] });
    const rows = examples(answer).map((example) => ({
      ...example,
      query: element("dt", {}, element("code", {}, example.queries[0])),
    }));
    const pair = (/** @type {(typeof rows)[number]} */ { query, does }) =>
      element("div", {}, query, element("dd", {}, does));
    this.list.replaceChildren(...rows.map(pair));
    for (const { queries, query } of rows) {
      const found = await this.#first(queries.slice(0, TRIES));
      if (!found) query.parentElement?.remove();
      else {
        const link = element("a", this.leading(found.query), element("code", {}, found.query));
        query.replaceChildren(link, element("small", {}, ` ${papers(found.total)}`));
      }
    }
    this.list.removeAttribute("aria-busy");
  }

  /** @param {string[]} queries */
  async #first(queries) {
    for (const query of queries) {
      const { total } = await this.client.search(query, { limit: 0, facets: false });
      if (total > 0) return { query, total };
    }
    return undefined;
  }
}

function failed() {
  return element("p", {}, "The examples could not be loaded. Close the card and open it again.");
}
