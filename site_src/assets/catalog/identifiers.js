/**
 * Identifiers: DOIs, arXiv ids and addresses in the form in which the index holds them, as
 * `generator/search/identifiers.py` writes it.
 * @module
 */

const ARXIV = new RegExp(
  [
    "^(?:(?:https?://)?(?:www\\.|export\\.|[a-z]{2}\\.)?arxiv\\.org/(?:abs|pdf|html|format|src|e-print)/",
    "|(?:https?://)?(?:www\\.)?(?:huggingface\\.co|alphaxiv\\.org)/(?:papers|abs)/",
    "|(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s*)?10\\.48550/arxiv\\.",
    "|arxiv\\s*[:.]\\s*|arxiv\\s+preprint\\s+(?:arxiv:)?\\s*)?",
    "(\\d\\d(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[a-z]{2})?/\\d\\d(?:0[1-9]|1[0-2])\\d{3})",
    "(?:v\\d{1,3})?(?:\\.pdf)?/?(?:\\s*\\[[\\w.-]+\\])?(?:[?#].*)?$",
  ].join(""),
  "i",
);
const DOI = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi\s*[:=]?\s*)?(10\.\d{4,9}\/\S+)$/i;
const URL_LIKE = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * The key of what a text is as a whole: "arxiv:2104.08691", "doi:10.1145/x", "url:example.org/p".
 * @param {string} text
 * @returns {string | undefined} nothing for any other text
 */
export function identifierKey(text) {
  const given = text.trim();
  const arxiv = given.match(ARXIV)?.[1];
  if (arxiv) return `arxiv:${arxiv.toLowerCase().replace(/\.[a-z]{2}\//, "/")}`;
  const doi = decoded(given).match(DOI)?.[1];
  if (doi) return `doi:${doi.replace(/[.,;]+$/, "").toLowerCase()}`;
  if (!URL_LIKE.test(given)) return undefined;
  const address = given.toLowerCase().replace(/#.*$/s, "").replace(/^https:\/\//, "");
  return `url:${address.replace(/^http:\/\//, "").replace(/^www\./, "").replace(/\/+$/, "")}`;
}

/**
 * What a whole query names, and the paper that is called so, if there is one.
 * @typedef {{kind: string, value: string, paper?: string}} Identified kind: "doi", "arxiv" or "url"
 */

/**
 * @param {import("./pieces.js").Pieces} pieces
 * @param {string} query
 * @returns {Promise<Identified | undefined>} nothing if the query is not an identifier
 */
export async function identify(pieces, query) {
  const key = identifierKey(query);
  if (key === undefined) return undefined;
  const [kind, value] = key.split(/:(.*)/su);
  const paper = (await pieces.valuesByKey("identifiers", [key])).get(key);
  if (paper === undefined) return { kind, value };
  const card = (await pieces.rows("cards", [paper])).get(paper);
  return { kind, value, paper: card.id };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
