/**
 * The signs and words that a query is made of.
 * @module
 */

/** Fields whose value goes on to the next space, whatever signs it has, in any case. */
const RAW = ["year", "doi", "arxiv", "has"]
  .map((name) => name.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`))
  .join("|");

/** What ends a word beside a space. */
const SIGNS = '()"\u201C\u201D\u201E\u00AB\u00BB';
const END = `(?![^\\s${SIGNS}])`;

/** One alternative always matches, so that texts are read once, however long they are. */
const TOKEN = new RegExp(
  [
    "(?<paren>[()])",
    '["\u201C\u201E\u00AB](?<phrase>[^"\u201C\u201D\u00BB]*)(?<mark>["\u201C\u201D\u00BB]?)',
    // Nobody excludes a number; "GPT -4" has a space too many.
    `(?<not>-(?=[^\\s)-])(?![\\d.,]+${END})|NOT${END})`,
    `(?<or>(?:OR|\\|)${END})`,
    `AND${END}`,
    // Parentheses around a value are not part of it, those within are.
    `(?<raw>${RAW}):(?!//)(?<value>(?:[^\\s()]|\\([^\\s()]*\\))*)`,
    "(?<field>\\p{L}+):(?!//)",
    `(?<word>[^\\s${SIGNS}]+)`,
    "[^]",
  ].join("|"),
  "gu",
);

/** @type {[group: string, sign: Token["sign"] | undefined][]} */
const SIGN_BY_GROUP = [
  ["paren", undefined],
  ["phrase", "phrase"],
  ["not", "-"],
  ["or", "OR"],
  ["raw", ":"],
  ["field", ":"],
  ["word", "word"],
];

/**
 * @typedef {object} Token
 * @property {"(" | ")" | "-" | "OR" | ":" | "phrase" | "word"} sign
 * @property {string} text of a phrase without its quotation marks, of ":" the field's name
 * @property {string} [value] of a field that takes a value as it stands
 * @property {boolean} [closed] whether a phrase has its second quotation mark
 * @property {number} from where it stands in the query
 * @property {number} to
 */

/**
 * @param {string} query
 * @returns {Token[]}
 */
export function tokens(query) {
  return Array.from(query.matchAll(TOKEN)).flatMap(({ 0: whole, index: from, groups = {} }) => {
    const [group, sign] = SIGN_BY_GROUP.find(([name]) => groups[name] !== undefined) ?? [];
    // After a sign a "-" ties words, as in "MBE(3)-OSV".
    const ties = whole === "-" && group === "not" && /[)"\u201C\u201D\u00BB]/u.test(query[from - 1] ?? "");
    if (group === undefined || ties) return [];
    const text = sign === ":" ? groups[group].toLowerCase() : groups[group];
    return {
      sign: sign ?? /** @type {"(" | ")"} */ (text),
      text,
      value: groups.value,
      closed: Boolean(groups.mark),
      from,
      to: from + whole.length,
    };
  });
}
