/**
 * Identifiers: DOIs, arXiv ids and addresses in the form in which the index holds them, as
 * `generator/search/identifiers.py` writes it.
 * @module
 */

const ARXIV = new RegExp(
  [
    "^(?:(?:https?://)?(?:www\\.|export\\.|[a-z]{2}\\.)?arxiv\\.org/(?:abs|pdf|html|format|src|e-print)/",
    "|(?:https?://)?(?:www\\.)?(?:huggingface\\.co|alphaxiv\\.org)/(?:papers|abs)/",
    "|(?:https?://)?(?:www\\.)?ar5iv\\.(?:labs\\.arxiv\\.)?org/(?:abs|html)/",
    "|(?:https?://)?(?:(?:www\\.)?papers\\.cool/arxiv/|(?:www\\.|api\\.)?semanticscholar\\.org/arxiv[/:])",
    "|(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s*)?10\\.48550/arxiv\\.",
    "|arxiv\\s*[:.]\\s*|arxiv\\s+preprint\\s+(?:arxiv:)?\\s*)?",
    "(\\d\\d(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[a-z]{2})?/\\d\\d(?:0[1-9]|1[0-2])\\d{3})",
    "(?:v\\d{1,3})?(?:\\.pdf)?/?(?:\\s*\\[[\\w.-]+\\])?(?:[?#].*)?$",
  ].join(""),
  "i",
);
const DOI = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi\s*[:=]?\s*)?(10\.\d{4,9}\/\S+)$/i;
/** An address of a publisher that holds a DOI. */
const PUBLISHED = new RegExp(
  [
    "^(?:https?://)?(?:(?:[a-z\\d-]+\\.)+[a-z]{2,}/doi/(?:[a-z]+/)?",
    "|link\\.springer\\.com/(?:article|chapter|book|content/pdf)/)",
    "(10\\.\\d{4,9}/[^\\s?#]+?)(?:\\.pdf)?/?(?:[?#]\\S*)?$",
  ].join(""),
  "i",
);
const URL_LIKE = /^(?:https?:\/\/|www\.)\S+$/i;
/** An address without scheme: a host in lower case, unlike "cs.CL/cs.LG", with a path. */
const HOST_AND_PATH = /^[a-z\d][a-z\d-]*\.(?:[a-z\d-]+\.)*(?!(?:js|py|ts)\/)[a-z]{2,}\/\S+$/;
/** The page of a paper on this site, whatever host and base path it has, in a key. */
const OWN_PAGE = /^url:[^?]*\/papers\/([a-z\d-]+)(?:\/index\.html)?\/?(?:\?.*)?$/s;
const BRACKETS = /^(?:\((.*)\)|<(.*)>|\[(.*)\])$/s;

/**
 * The key of what a text is as a whole: "arxiv:2104.08691", "doi:10.1145/x", "url:example.org/p".
 * @param {string} text
 * @returns {string | undefined} nothing for any other text
 */
export function identifierKey(text) {
  const given = bare(text);
  const arxiv = given.match(ARXIV)?.[1];
  if (arxiv) return `arxiv:${arxiv.toLowerCase().replace(/\.[a-z]{2}\//, "/")}`;
  const plain = decoded(given);
  const doi = (plain.match(DOI) ?? plain.match(PUBLISHED))?.[1];
  if (doi) return `doi:${unstopped(doi).toLowerCase()}`;
  if (!URL_LIKE.test(given) && !HOST_AND_PATH.test(given)) return undefined;
  const address = given.toLowerCase().replace(/#.*$/s, "").replace(/^https:\/\//, "");
  return `url:${address.replace(/^http:\/\//, "").replace(/^www\./, "").replace(/(?<![/.,;])[/.,;]+$/, "")}`;
}

/**
 * The keys of the index by which a paper may have what one key names. The address of a page of this
 * site is the id of its paper.
 * @param {string} key
 */
export function keysFor(key) {
  const id = key.match(OWN_PAGE)?.[1];
  return id ? [key, `id:${id}`] : [key];
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
  const paper = await paperCalled(pieces, [key]);
  return paper === undefined ? { kind, value } : { kind, value, paper };
}

/**
 * The id of the paper that has one of some keys, the first that any paper has.
 * @param {import("./pieces.js").Pieces} pieces
 * @param {string[]} keys of the index: "doi:10.1145/x", "key:smith2020", "id:a-former-id"
 * @returns {Promise<string | undefined>}
 */
export async function paperCalled(pieces, keys) {
  const all = keys.flatMap(keysFor);
  const numbers = await pieces.valuesByKey("identifiers", all);
  const number = all.map((key) => numbers.get(key)).find((found) => found !== undefined);
  if (number === undefined) return undefined;
  return (await pieces.rows("cards", [number])).get(number).id;
}

/**
 * A text without the brackets and stops that stand around it in a sentence: "(10.1145/x)." is
 * 10.1145/x.
 * @param {string} text
 */
function bare(text) {
  const whole = unstopped(text.trim());
  const within = whole.match(BRACKETS);
  return within ? unstopped((within[1] ?? within[2] ?? within[3]).trim()) : whole;
}

/** @param {string} text that may end in several stops */
function unstopped(text) {
  // Without the look back, every stop of a long row would be tried as the first.
  return text.replace(/(?<![.,;])[.,;]+$/, "");
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
