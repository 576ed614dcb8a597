/**
 * The pieces of the search index, loaded when they are first needed and then kept.
 * @module
 */

/** The form of the index that these scripts read; `generator.search.VERSION` writes it. */
const VERSION = 2;

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} build stands in the name of every piece, so that no two builds mix
 * @property {number} papers how many papers there are
 * @property {Record<string, number>} fields field -> boost
 * @property {Record<string, string[]>} sorted kind -> first key of each piece
 * @property {Record<string, number>} rows kind -> of how many papers a piece holds the values
 * @property {string[]} columns names of the columns that the index has
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
   * @param {RequestCache} [cache]
   * @returns {Promise<Pieces>}
   */
  static async open(siteUrl, cache) {
    const folder = new URL("assets/catalog/index/", root(siteUrl));
    const manifest = await read(new URL("manifest.json", folder), cache);
    if (manifest.version !== VERSION) {
      throw new Error("The search index and the scripts of this site are of different versions.");
    }
    return new Pieces(folder, manifest);
  }

  /**
   * The values of some keys; a key that the index does not have is left out.
   * @param {string} kind
   * @param {Iterable<string>} keys
   * @returns {Promise<Map<string, any>>}
   */
  async valuesByKey(kind, keys) {
    const firsts = this.manifest.sorted[kind];
    const wanted = await Promise.all(
      Array.from(keys, async (key) => {
        const place = countUpTo(firsts, key) - 1;
        const piece = place < 0 ? undefined : await this.#mapping(kind, place);
        return /** @type {[string, any]} */ ([key, piece?.get(key)]);
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
    const firsts = this.manifest.sorted[kind];
    const start = Math.max(0, countUpTo(firsts, prefix) - 1);
    const end = countUpTo(firsts, `${prefix}\uffff`);
    const places = Array.from({ length: end - start }, (_, at) => start + at);
    const loaded = await Promise.all(places.map((place) => this.#mapping(kind, place)));
    /** @type {[string, any][]} */
    const found = [];
    for (const piece of loaded) {
      for (const [key, value] of piece) if (key.startsWith(prefix)) found.push([key, value]);
    }
    return found;
  }

  /**
   * The values of some papers.
   * @param {string} kind
   * @param {Iterable<number>} papers
   * @param {() => void} [onPiece] is told of each piece that has come
   * @returns {Promise<Map<number, any>>}
   */
  async rows(kind, papers, onPiece) {
    const size = this.manifest.rows[kind];
    const numbers = [...papers];
    const places = [...new Set(numbers.map((paper) => Math.floor(paper / size)))];
    const pieces = new Map(
      await Promise.all(
        places.map(async (place) => {
          const piece = await this.#content(this.#name(kind, place));
          onPiece?.();
          return /** @type {[number, any[]]} */ ([place, piece]);
        }),
      ),
    );
    return new Map(
      numbers.map((paper) => [paper, pieces.get(Math.floor(paper / size))?.[paper % size]]),
    );
  }

  /**
   * A value of every paper, as `generator.search.facets` writes it.
   * @param {string} name
   * @returns {Promise<any>}
   */
  column(name) {
    return this.#content(`column-${name}-${this.manifest.build}.json`);
  }

  /**
   * @param {string} kind
   * @param {number} place
   */
  #name(kind, place) {
    return `${kind}-${place}-${this.manifest.build}.json`;
  }

  /**
   * @param {string} kind
   * @param {number} place
   * @returns {Promise<Map<string, any>>}
   */
  #mapping(kind, place) {
    return this.#content(this.#name(kind, place), (rows) => new Map(rows));
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
 * How many keys stand at or before a key.
 * @param {string[]} keys
 * @param {string} key
 * @returns {number}
 */
function countUpTo(keys, key) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= key) low = middle + 1;
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
