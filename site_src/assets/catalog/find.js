/**
 * Finding: leads who comes with an identifier, a key or a title straight to the paper.
 *
 *     find/?doi=10.1145/x  find/?arxiv=2104.08691  find/?key=smith2020  find/?id=a-former-id
 *     find/?q=A+Whole+Title
 *
 * @module
 */
import { pageUrl } from "./client.js";
import { element } from "./element.js";
import { identifierKey, paperCalled } from "./identifiers.js";
import { Pieces } from "./pieces.js";

/**
 * What may be asked for -> how a reader calls it, if it has a name, and the keys of the index that
 * it may be; firmest first.
 * @type {Record<string, {name: string, keys: (value: string) => (string | undefined)[]}>}
 */
const ASKED = {
  doi: { name: "DOI", keys: (value) => [identifierKey(value), `doi:${value.toLowerCase()}`] },
  arxiv: { name: "arXiv id", keys: (value) => [identifierKey(value)] },
  key: { name: "key", keys: (value) => [`key:${value.toLowerCase()}`] },
  id: { name: "id", keys: (value) => [`id:${value}`] },
  q: {
    name: "",
    keys: (value) => [
      identifierKey(value),
      `key:${value.toLowerCase()}`,
      `id:${value}`,
      `id:${idOf(value)}`,
    ],
  },
};

/** Characters that an id has at most, as `generator.text.slug` cuts it. */
const LENGTH_OF_IDS = 80;

/**
 * The id that a title gets; of one in another script than Latin, the search knows better.
 * @param {string} title
 */
function idOf(title) {
  const plain = title.normalize("NFKD").replace(/[\p{M}'’]/gu, "").toLowerCase();
  let id = "";
  for (const word of plain.split(/[^a-z0-9]+/)) {
    const longer = id && word ? `${id}-${word}` : id || word;
    if (longer.length > LENGTH_OF_IDS) break;
    id = longer;
  }
  return id;
}

/** @param {string} title */
const squeezed = (title) => title.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/**
 * @param {URLSearchParams} query
 * @returns {{name: string, field: string, value: string}[]} what is asked for, firmest first
 */
export function asked(query) {
  return Object.keys(ASKED).flatMap((field) => {
    const value = query.get(field)?.trim();
    return value ? [{ name: ASKED[field].name, field, value }] : [];
  });
}

/**
 * The id of the paper that is asked for.
 * @param {Pieces} pieces
 * @param {{field: string, value: string}[]} wanted
 * @returns {Promise<string | undefined>}
 */
export async function found(pieces, wanted) {
  const keys = wanted.flatMap(({ field, value }) => ASKED[field].keys(value));
  const paper = await paperCalled(pieces, /** @type {string[]} */ (keys.filter(Boolean)));
  const title = wanted.find(({ field }) => field === "q")?.value;
  return paper === undefined && title ? titled(pieces, title) : paper;
}

/**
 * The id of the paper with a title, whatever it was called when it got the id.
 * @param {Pieces} pieces
 * @param {string} title
 */
async function titled(pieces, title) {
  const { Catalog } = await import("./search.js");
  const words = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").toLowerCase();
  const { papers } = await new Catalog(pieces).search(words, { limit: 5, facets: false });
  const same = papers.filter((paper) => squeezed(paper.title) === squeezed(title));
  return same.length === 1 ? same[0].id : undefined;
}

/** @param {HTMLElement} status */
async function find(status) {
  const wanted = asked(new URLSearchParams(location.search));
  if (wanted.length === 0) return;
  const { name, value } = wanted[0];
  const search = pageUrl(`search/?${new URLSearchParams({ q: value })}`);
  status.textContent = `Looking for “${value}” …`;
  try {
    const paper = await whole((pieces) => found(pieces, wanted));
    if (paper !== undefined) {
      location.replace(pageUrl(`papers/${paper}/`));
      return;
    }
    const none = name ? `No paper has the ${name} “${value}”. ` : `No paper is called “${value}”. `;
    status.replaceChildren(none, element("a", { href: search }, "Search for it"));
  } catch {
    const again = element("a", { href: location.href }, "Try again");
    status.replaceChildren("The index could not be loaded. ", again);
  }
}

/**
 * @template Answer
 * @param {(pieces: Pieces) => Promise<Answer>} question asked once more, of the newest build, where
 *   what the browser had kept of another one was not enough
 * @returns {Promise<Answer>}
 */
async function whole(question) {
  const site = pageUrl("");
  try {
    return await question(await Pieces.open(site));
  } catch {
    return question(await Pieces.open(site, "reload"));
  }
}

const status = globalThis.document?.querySelector("[data-find]");
if (status instanceof HTMLElement) find(status);
