/**
 * Pasting: whether a text came into a box in one go.
 * @module
 */

/**
 * @param {Event} event of the kind "input"
 * @returns {boolean} whether it was not typed letter by letter; some keyboards paste as if they did
 */
export function isPasted(event) {
  if (!(event instanceof InputEvent)) return true;
  const { inputType, data } = event;
  if (inputType === "insertText") return data !== null && data.length > 1;
  return inputType.startsWith("insertFrom");
}
