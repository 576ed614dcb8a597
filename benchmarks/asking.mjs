/**
 * Puts queries to a built catalog, in Node and in a browser alike.
 * @module
 */

/**
 * @param {string} site its address
 * @param {string[]} queries
 * @returns {Promise<{ids: string[], scores: number[], ms: number}[]>} the ten best papers of each
 *   query, and how long they took
 */
export async function answers(site, queries) {
  const { openCatalog } = await import(new URL("assets/catalog/search.js", site).href);
  const catalog = await openCatalog(site);
  const found = [];
  for (const query of queries) {
    const start = performance.now();
    const { papers } = await catalog.search(query, { limit: 10, facets: false });
    const ms = performance.now() - start;
    found.push({ ids: papers.map(({ id }) => id), scores: papers.map(({ score }) => score), ms });
  }
  return found;
}
