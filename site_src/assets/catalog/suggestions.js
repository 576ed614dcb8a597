/**
 * Suggestions: the best hits below a search box while somebody types, as an ARIA combobox.
 * @module
 */
import { Client, pageUrl } from "./client.js";
import { element, papers } from "./element.js";
import { highlightedTitle } from "./highlight.js";
import { offer } from "./offers.js";

const SHOWN = 5;

/** After so many milliseconds without an answer a reader is told to wait. */
const PATIENCE = 300;

let count = 0;

/** The suggestions of one form. */
export class Suggestions {
  /** @param {HTMLFormElement} form with an input named "q" */
  constructor(form) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.id = `suggestions-${(count += 1)}`;
    this.list = element("div", { role: "listbox", id: this.id, "aria-label": "Papers found" });
    this.note = element("p", { class: "suggestions__note", hidden: true });
    this.box = element("div", { class: "suggestions", hidden: true }, this.list, this.note);
    this.status = element("p", { class: "unseen", role: "status" });
    form.append(this.box, this.status);
    this.client = new Client(
      (answer) => this.#show(answer),
      () => this.#say("The search could not be loaded. Check the connection and type again."),
    );
    this.#describeInput();
    this.input.addEventListener("input", () => this.#ask());
    this.input.addEventListener("keydown", (event) => this.#press(event));
    this.input.addEventListener("focus", () => this.#ask());
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#close();
    });
    // A press on a suggestion must not take the focus from the box before it becomes a click.
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    if (this.input.value) this.#ask();
  }

  #describeInput() {
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.id,
    })) {
      this.input.setAttribute(name, value);
    }
  }

  #ask() {
    clearTimeout(this.waiting);
    this.query = this.input.value.trim();
    if (!this.query) {
      this.client.drop();
      this.#close();
      return;
    }
    this.waiting = setTimeout(() => this.#say("Searching …"), PATIENCE);
    this.client.ask(this.input.value, { limit: SHOWN, facets: false });
  }

  /** @param {import("./search.js").Answer} answer */
  #show({ total, papers: hits, corrected }) {
    clearTimeout(this.waiting);
    if (total === 0) {
      this.#say(`No paper has “${this.query}”.`);
      return;
    }
    const options = hits.map((hit, place) => this.#option(hit, place));
    const explore = new URL(this.form.action);
    explore.search = String(new URLSearchParams({ q: this.input.value.trim() }));
    options.push(
      element(
        "a",
        {
          ...this.#optionAttributes(options.length),
          class: "suggestions__all",
          href: explore.href,
        },
        total === 1 ? "Show it on the search page" : `All ${papers(total)}`,
      ),
    );
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    const quote = (/** @type {string} */ word) => `“${word}”`;
    this.note.textContent = corrected.map((one) => offer(one, quote).join("")).join(" ");
    this.note.hidden = corrected.length === 0;
    const found = `${papers(total)} found. Arrow keys choose one.`;
    this.status.textContent = `${this.note.textContent} ${found}`.trim();
    this.#open();
    this.#choose(-1);
  }

  /**
   * @param {import("./search.js").Hit} hit
   * @param {number} place
   */
  #option(hit, place) {
    const facts = [hit.authors || hit.topics[0]?.[1], hit.year].filter(Boolean).join(" · ");
    return element(
      "a",
      { ...this.#optionAttributes(place), href: pageUrl(`papers/${hit.id}/`) },
      element("span", { class: "suggestions__title" }, highlightedTitle(hit)),
      facts && element("small", {}, facts),
    );
  }

  /** @param {number} place */
  #optionAttributes(place) {
    return { role: "option", id: `${this.id}-${place}`, "aria-selected": "false", tabindex: -1 };
  }

  /** @param {string} text */
  #say(text) {
    clearTimeout(this.waiting);
    this.list.replaceChildren();
    this.list.hidden = true;
    this.note.textContent = text;
    this.note.hidden = false;
    this.status.textContent = text;
    this.#open();
    this.#choose(-1);
  }

  #open() {
    if (document.activeElement !== this.input) return;
    this.box.hidden = false;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  #close() {
    clearTimeout(this.waiting);
    this.box.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#choose(-1);
  }

  /** @param {number} place of the option that Enter opens, or -1 for none */
  #choose(place) {
    this.chosen = place;
    [...this.list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === place));
      if (at === place) option.scrollIntoView({ block: "nearest" });
    });
    if (place < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.id}-${place}`);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { childElementCount: options } = this.list;
    const { chosen = -1 } = this;
    if (event.key === "Escape" && !this.box.hidden) {
      this.client.drop();
      this.#close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options > 0) {
      if (this.box.hidden) this.#open();
      // One place more than there are options: the box itself, where nothing is chosen.
      const step = event.key === "ArrowDown" ? 1 : options;
      this.#choose(((chosen + 1 + step) % (options + 1)) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      /** @type {HTMLElement} */ (this.list.children[chosen]).click();
    } else {
      return;
    }
    event.preventDefault();
  }
}
