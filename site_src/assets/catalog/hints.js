/**
 * Hints above the hits: words that were looked for by others, papers that the query names.
 * @module
 */
import { pageUrl } from "./client.js";
import { element } from "./element.js";
import { offer, replaced } from "./offers.js";
import { IDENTIFIERS } from "./summary.js";

/**
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {import("./address.js").State} State
 */

/**
 * @param {Answer} answer
 * @param {State} state
 * @param {(text: string, change: Partial<State>) => HTMLElement} link leads to a changed state
 * @returns {HTMLElement[]} one paragraph each
 */
export function hints({ total, corrected, identified, like }, state, link) {
  const sentences = (total > 0 ? corrected : []).map((one) =>
    offer(one, (word) => {
      const query = replaced(state.query, one.word, word);
      // Bold, because colour alone does not tell a link from the text around it.
      return element("strong", {}, link(`“${word}”`, { query }));
    }),
  );
  if (identified?.paper) {
    const { kind, paper } = identified;
    const open = element("a", { href: pageUrl(`papers/${paper}/`) }, "open its paper");
    const known = `${IDENTIFIERS[kind].replace(/^the/, "This")} is in the catalog`;
    sentences.push([`${known}: press Enter to `, element("strong", {}, open), "."]);
  }
  if (state.like && !like) {
    sentences.push([`There is no paper “${state.like}” here, so none is compared with it.`]);
  }
  return sentences.map((sentence) => element("p", {}, ...sentence));
}
