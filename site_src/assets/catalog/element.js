/**
 * Elements of a page, made without ever reading text as HTML: titles are hostile.
 * @module
 */

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Attribute
 *   a function listens to the event that its name says; true sets an attribute, false leaves it out
 */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} attributes
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  const there = children.filter((child) => child != null && child !== false && child !== "");
  made.append(.../** @type {(Node | string)[]} */ (there));
  return made;
}

/**
 * A number and what it counts: "1 paper", "1,204 papers".
 * @param {number} count
 * @returns {string}
 */
export function papers(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}

/**
 * @param {string | (string | HTMLElement)[]} text
 * @param {() => void} click
 * @returns {HTMLButtonElement}
 */
export function button(text, click) {
  return element("button", { type: "button", click }, ...[text].flat());
}
