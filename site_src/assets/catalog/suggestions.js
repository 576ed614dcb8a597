/**
 * Suggestions: the best papers, tags and people below a search box while somebody types, as an ARIA
 * combobox.
 * @module
 */
import { LABELS, nameGroups, paperGroup, wayToAll } from "./choices.js";
import { Client, pageUrl } from "./client.js";
import { element, papers } from "./element.js";
import { identifierKey } from "./identifiers.js";
import { remarks } from "./offers.js";
import { isPasted } from "./pasting.js";

const PAPERS = 5;

/** After so many milliseconds without an answer a reader is told to wait. */
const PATIENCE = 300;

/**
 * @typedef {"typed" | "pasted" | "sent"} Manner how a query came: what is pasted leads to the paper
 *   that it identifies, what is sent leads somewhere in any case
 */

let count = 0;

/** The suggestions of one form. */
export class Suggestions {
  /** @type {HTMLAnchorElement | undefined} the option that Enter opens */
  #chosen;
  /** @type {Manner} */
  #manner = "typed";
  /** @type {import("./search.js").Answer | undefined} to what is asked for now */
  #answer;
  /** @type {import("./naming.js").Named[]} of what is asked for now, as soon as they are known */
  #named = [];

  /**
   * @param {HTMLFormElement} form with an input named "q"
   * @param {boolean} pasted whether something was pasted into it before these scripts came
   */
  constructor(form, pasted) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.id = `suggestions-${(count += 1)}`;
    this.note = element("p", { class: "suggestions__note", hidden: true });
    this.list = element("div", { role: "listbox", id: this.id, "aria-label": "Suggestions" });
    this.box = element("div", { class: "suggestions", hidden: true }, this.note, this.list);
    this.status = element("p", { class: "unseen", role: "status" });
    form.append(this.box, this.status);
    this.papers = new Client(() => this.#fail());
    this.names = new Client(() => {});
    this.#describeInput();
    this.#listen();
    if (this.input.value) this.#ask(pasted ? "pasted" : "typed");
    // Whoever touches the box means to type: the index is opened meanwhile.
    else this.names.names("", 0);
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

  #listen() {
    const { form, input } = this;
    input.addEventListener("input", (event) => this.#ask(isPasted(event) ? "pasted" : "typed"));
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("focus", () => this.#ask("typed"));
    form.addEventListener("submit", (event) => {
      if (identifierKey(input.value) === undefined) return;
      event.preventDefault();
      this.#ask("sent");
    });
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#close();
    });
    // A press on a suggestion must not take the focus from the box before it becomes a click.
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** @param {Manner} manner */
  #ask(manner) {
    clearTimeout(this.waiting);
    this.#choose(undefined);
    this.#manner = manner;
    this.#answer = undefined;
    this.#named = [];
    const query = this.input.value;
    if (!query.trim()) {
      this.#close();
      return;
    }
    this.waiting = setTimeout(() => this.#say("Searching …"), PATIENCE);
    // Names are found sooner: asked for first, they mostly come into the list with the papers,
    // which never wait for them.
    this.names.names(query, LABELS).then((named) => this.#showNames(named));
    const options = { limit: PAPERS, facets: false };
    this.papers.search(query, options).then((answer) => this.#show(answer));
  }

  /** @param {import("./search.js").Answer} answer */
  #show(answer) {
    clearTimeout(this.waiting);
    const { identified, papers: hits, total, asks } = answer;
    if (identified?.paper && this.#manner !== "typed") {
      this.#close();
      location.assign(pageUrl(`papers/${identified.paper}/`));
      return;
    }
    if (this.#manner === "sent") {
      this.form.submit();
      return;
    }
    this.#answer = answer;
    const found = asks && total > 0;
    const explore = new URL(this.form.action);
    explore.search = String(new URLSearchParams({ q: this.input.value.trim() }));
    const shown = found ? [...paperGroup(hits), wayToAll(total, explore.href)] : [];
    const said = remarks(answer, this.input.value).join("\n");
    this.#fill(shown, said, found ? `${papers(total)} found. Arrow keys choose one.` : "");
    this.#showNames(this.#named);
  }

  /**
   * Names take their place between the papers and the way to all, the choice being left as it is.
   * @param {import("./naming.js").Named[]} named
   */
  #showNames(named) {
    this.#named = named;
    if (!this.#answer) return;
    const groups = nameGroups(named);
    if (groups.length === 0) return;
    const all = this.list.querySelector(".suggestions__all");
    if (all) all.before(...groups);
    else this.list.append(...groups);
    this.list.hidden = false;
    this.#open();
    this.#reveal();
  }

  #fail() {
    // The search page has more to say of a failure, and may do better.
    if (this.#manner === "sent") this.form.submit();
    else this.#say("The search could not be loaded. Check the connection and type again.");
  }

  /** @param {string} text */
  #say(text) {
    clearTimeout(this.waiting);
    this.#fill([], text, "");
  }

  /**
   * @param {HTMLElement[]} choices
   * @param {string} note
   * @param {string} heard what only screen readers are told, besides
   */
  #fill(choices, note, heard) {
    const before = this.#chosen?.href;
    this.list.replaceChildren(...choices);
    this.list.hidden = choices.length === 0;
    this.note.textContent = note;
    this.note.hidden = !note;
    this.status.textContent = `${note} ${heard}`.trim();
    this.#open();
    // Who was quicker than the answer keeps what was chosen, if it is still there.
    this.#choose(this.#options().find(({ href }) => href === before));
  }

  /** @returns {HTMLAnchorElement[]} */
  #options() {
    return [...this.list.querySelectorAll("a")];
  }

  #open() {
    if (document.activeElement !== this.input) return;
    this.box.hidden = false;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  #close() {
    clearTimeout(this.waiting);
    this.papers.drop();
    this.names.drop();
    this.box.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#choose(undefined);
  }

  /** @param {HTMLAnchorElement | undefined} option */
  #choose(option) {
    this.#chosen?.setAttribute("aria-selected", "false");
    this.#chosen = option;
    if (option) {
      option.setAttribute("aria-selected", "true");
      this.#reveal();
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /** What stands in a group may have to be scrolled to; the way to all is always in sight. */
  #reveal() {
    if (this.#chosen?.closest("[role=group]")) this.#chosen.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { key, isComposing, ctrlKey, metaKey, shiftKey } = event;
    if (isComposing) return;
    const options = this.#options();
    if (key === "Escape" && !this.box.hidden) {
      this.#close();
    } else if ((key === "ArrowDown" || key === "ArrowUp") && options.length > 0) {
      if (this.box.hidden) this.#open();
      // One place more than there are options: the box itself, where nothing is chosen.
      const step = key === "ArrowDown" ? 1 : options.length;
      const place = this.#chosen ? options.indexOf(this.#chosen) + 1 : 0;
      this.#choose(options[((place + step) % (options.length + 1)) - 1]);
    } else if (key === "Enter" && this.#chosen) {
      // Keys held meanwhile mean what they mean with a click: another tab, another window.
      const held = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
      this.#chosen.dispatchEvent(new MouseEvent("click", held));
    } else {
      return;
    }
    event.preventDefault();
  }
}
