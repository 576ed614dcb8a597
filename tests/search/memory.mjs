/**
 * Small indexes in memory, of words that are their own terms, to be asked as built ones are.
 * @module
 */

/**
 * @typedef {Record<string, (number | [number, number])[]>} Having papers with a word, perhaps with
 *   a score as indexes hold it
 */

/**
 * @param {Having} titled papers with the word in their title
 * @param {Record<string, number>} [countByWord] in how many fields of papers each word stands
 * @param {Having} [meant] papers with it in the field of meaning
 */
export function indexOf(titled, countByWord = {}, meant = {}) {
  const words = [...new Set([...Object.keys(titled), ...Object.keys(meant)])];
  const entries = {
    words: Object.entries(countByWord),
    terms: words.map((word) => [word, [titled, meant].map((field) => postings(field[word] ?? []))]),
  };
  const all = [titled, meant].flatMap((field) => Object.values(field)).flat();
  return {
    manifest: {
      papers: Math.max(...all.map((one) => [one].flat()[0])) + 1,
      fields: { title: 1, meaning: 1 },
      sorted: { words: [""] },
      columns: [],
    },
    valuesByKey: async (kind, keys) =>
      new Map((entries[kind] ?? []).filter(([key]) => [...keys].includes(key))),
    startingWith: async (kind, prefix) => entries[kind].filter(([key]) => key.startsWith(prefix)),
  };
}

/** @param {(number | [number, number])[]} having */
function postings(having) {
  const pairs = having.map((one) => (Array.isArray(one) ? one : [one, 20]));
  return pairs.flatMap(([paper, score], place) => [paper - (pairs[place - 1]?.[0] ?? 0), score]);
}
