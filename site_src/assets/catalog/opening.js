/**
 * Opening: a catalog that is opened when somebody first asks, and again when a new build has taken
 * its place meanwhile.
 * @module
 */
import { openCatalog } from "./search.js";

/** @typedef {import("./search.js").Catalog} Catalog */

/** The catalog of one site, as it stands whenever it is asked. */
export class Opening {
  /** @type {Promise<Catalog> | undefined} */
  #opening;

  /** @param {string | URL} siteUrl */
  constructor(siteUrl) {
    this.siteUrl = siteUrl;
  }

  /**
   * @template Answer
   * @param {(catalog: Catalog) => Promise<Answer>} question asked once more if the pieces that the
   *   open catalog needs are gone because another build took their place
   * @returns {Promise<Answer>}
   */
  async ask(question) {
    this.#opening ??= openCatalog(this.siteUrl);
    const opening = this.#opening;
    // What could not be opened is opened anew by the next question.
    opening.catch(() => (this.#opening = undefined));
    const catalog = await opening;
    try {
      return await question(catalog);
    } catch (fault) {
      const standing = await openCatalog(this.siteUrl, "reload").catch(() => catalog);
      if (standing.pieces.manifest.build === catalog.pieces.manifest.build) throw fault;
      this.#opening = Promise.resolve(standing);
      return question(standing);
    }
  }
}
