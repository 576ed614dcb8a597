/**
 * Taking papers along: the whole result as a file for other programs.
 * @module
 */
import { Client } from "./client.js";
import { element, papers } from "./element.js";
import { save } from "./saving.js";

/** Zotero and spreadsheets tell by it that a file is in UTF-8. */
const BOM = "\uFEFF";

const HEAD = "id,title,authors,year,date,venue,doi,arxiv,url,tags,topics";

/**
 * @typedef {"bibtex" | "ris" | "csv"} Format
 * @typedef {object} Form
 * @property {string} name
 * @property {string} purpose
 * @property {string} file
 * @property {string} type
 * @property {(rows: string[]) => string} join
 */

/** @type {Record<Format, Form>} */
const FORMS = {
  bibtex: {
    name: "BibTeX",
    purpose: "for LaTeX and JabRef",
    file: "papers.bib",
    type: "application/x-bibtex",
    join: (rows) => rows.join("\n"),
  },
  ris: {
    name: "RIS",
    purpose: "for Zotero and EndNote",
    file: "papers.ris",
    type: "application/x-research-info-systems",
    join: (rows) => rows.join(""),
  },
  csv: {
    name: "CSV",
    purpose: "for spreadsheets",
    file: "papers.csv",
    type: "text/csv",
    join: (rows) => BOM + [HEAD, ...rows, ""].join("\r\n"),
  },
};

/**
 * @typedef {object} Question
 * @property {string} query
 * @property {import("./search.js").Options} options
 */

/** A menu of formats, which shows how far the papers have come. */
export class Taking {
  /**
   * @param {HTMLDetailsElement} menu its summary says how many papers there are
   * @param {() => Question} question what is asked for
   */
  constructor(menu, question) {
    this.menu = menu;
    this.question = question;
    this.client = new Client(() => this.#rest("The papers could not be loaded. Try again."));
    this.formats = element(
      "div",
      { class: "take-formats" },
      ...Object.entries(FORMS).map(([format, { name, purpose }]) => {
        const click = () => this.#take(/** @type {Format} */ (format));
        return element("button", { type: "button", click }, name, element("small", {}, ` ${purpose}`));
      }),
    );
    this.progress = element("progress", { "aria-label": "Papers loaded", max: 1 });
    const cancel = () => {
      this.client.drop();
      this.#rest("Nothing was saved.");
      this.formats.querySelector("button")?.focus();
    };
    this.cancel = element("button", { type: "button", click: cancel }, "Cancel");
    this.going = element("p", { hidden: true }, this.progress, this.cancel);
    this.said = element("p", { role: "status" });
    menu.append(element("div", { class: "take-card" }, this.formats, this.going, this.said));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      event.preventDefault();
      this.#close();
      menu.querySelector("summary")?.focus();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (menu.open && target instanceof Node && !menu.contains(target)) this.#close();
    });
  }

  /** @param {Format} format */
  async #take(format) {
    const { query, options } = this.question();
    const form = FORMS[format];
    this.said.textContent = "";
    this.progress.value = 0;
    this.going.hidden = false;
    this.formats.hidden = true;
    this.cancel.focus();
    const report = (/** @type {number} */ share) => (this.progress.value = share);
    const rows = await this.client.exported(format, query, options, report);
    save(form.file, new Blob([form.join(rows)], { type: `${form.type};charset=utf-8` }));
    this.#rest(`Saved ${papers(rows.length)} as ${form.file}.`);
  }

  /** @param {string} text */
  #rest(text) {
    const held = this.going.contains(document.activeElement);
    this.going.hidden = true;
    this.formats.hidden = false;
    if (held) this.formats.querySelector("button")?.focus();
    this.said.textContent = text;
  }

  #close() {
    this.menu.open = false;
    this.said.textContent = "";
  }
}
