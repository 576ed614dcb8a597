/**
 * The pieces of the search index, loaded when they are first needed and then kept.
 * @module
 */

/** The form of the index that these scripts read; `generator.search.VERSION` writes it. */
const VERSION = 1;

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {number} papers how many papers there are
 * @property {Record<string, number>} fields field -> boost
 * @property {string} facets name of the file of facets
 * @property {Record<string, [string | number, string][]>} pieces kind -> first key and name of each
 */

/** Access to one built index. */
export class Pieces {
  /** @type {Map<string, Promise<any>>} */
  #contents = new Map();

  /**
   * @param {URL} folder
   * @param {Manifest} manifest
   */
  constructor(folder, manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * @param {string | URL} siteUrl the root of the site; under Node also a folder or a file: URL
   * @returns {Promise<Pieces>}
   */
  static async open(siteUrl) {
    const folder = new URL("assets/catalog/index/", root(siteUrl));
    const manifest = await read(new URL("manifest.json", folder), "no-cache");
    if (manifest.version !== VERSION) {
      throw new Error("The search index and the scripts of this site are of different versions.");
    }
    return new Pieces(folder, manifest);
  }

  /**
   * The facets of all papers, as `generator.search.cards.columns` writes them.
   * @returns {Promise<any>}
   */
  facets() {
    return this.#content(this.manifest.facets);
  }

  /**
   * The values of some keys; a key that the index does not have is left out.
   * @template {string | number} Key
   * @param {string} kind
   * @param {Iterable<Key>} keys
   * @returns {Promise<Map<Key, any>>}
   */
  async valuesByKey(kind, keys) {
    const pieces = this.manifest.pieces[kind];
    const wanted = await Promise.all(
      Array.from(keys, async (key) => {
        const place = countUpTo(pieces, key) - 1;
        const piece = place < 0 ? undefined : await this.#mapping(pieces[place][1]);
        return /** @type {[Key, any]} */ ([key, piece?.get(key)]);
      }),
    );
    return new Map(wanted.filter(([, value]) => value !== undefined));
  }

  /**
   * All keys that begin with a prefix, with their values.
   * @param {string} kind
   * @param {string} prefix
   * @returns {Promise<[string, any][]>}
   */
  async startingWith(kind, prefix) {
    const pieces = this.manifest.pieces[kind];
    const start = Math.max(0, countUpTo(pieces, prefix) - 1);
    const end = countUpTo(pieces, `${prefix}\uffff`);
    const loaded = await Promise.all(
      pieces.slice(start, end).map(([, name]) => this.#mapping(name)),
    );
    return loaded.flatMap((piece) => [...piece].filter(([key]) => key.startsWith(prefix)));
  }

  /**
   * @param {string} name
   * @returns {Promise<Map<any, any>>}
   */
  #mapping(name) {
    return this.#content(name, (rows) => new Map(rows));
  }

  /**
   * @param {string} name
   * @param {(content: any) => any} [form]
   * @returns {Promise<any>}
   */
  #content(name, form = (content) => content) {
    let content = this.#contents.get(name);
    if (content === undefined) {
      content = read(new URL(name, this.folder)).then(form);
      // What failed to load is tried again by the next query.
      content.catch(() => this.#contents.delete(name));
      this.#contents.set(name, content);
    }
    return content;
  }
}

/**
 * How many pieces begin at or before a key.
 * @param {[string | number, string][]} pieces
 * @param {string | number} key
 * @returns {number}
 */
function countUpTo(pieces, key) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle][0] <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {string | URL} siteUrl
 * @returns {URL}
 */
function root(siteUrl) {
  const here = globalThis.location?.href ?? `file://${globalThis.process.cwd()}/`;
  const url = new URL(siteUrl, here);
  url.search = url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/**
 * @param {URL} url
 * @param {RequestCache} [cache]
 * @returns {Promise<any>}
 */
async function read(url, cache = "default") {
  if (url.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return JSON.parse(await readFile(url, "utf8"));
  }
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}
