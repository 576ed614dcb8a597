/**
 * Citing a paper: what its page says of that can be copied, and saved as a file.
 * @module
 */
import { element } from "./element.js";
import { save } from "./saving.js";

/** How long a button says what it has done, in milliseconds. */
const SAID = 2_000;

/**
 * @param {string} name
 * @param {string} label what a screen reader says of it
 * @param {string} done
 * @param {() => unknown} act
 */
function button(name, label, done, act) {
  const click = async () => {
    let said = done;
    try {
      await act();
    } catch {
      said = "Not allowed";
    }
    made.textContent = said;
    setTimeout(() => (made.textContent = name), SAID);
  };
  const made = element("button", { type: "button", "aria-label": label, click }, name);
  return made;
}

for (const text of document.querySelectorAll("[data-cite]")) {
  if (!(text instanceof HTMLElement)) continue;
  const { cite: name = "", file, type } = text.dataset;
  const content = () => text.textContent ?? "";
  const copy = () => navigator.clipboard.writeText(content());
  const buttons = [button("Copy", `Copy ${name}`, "Copied", copy)];
  if (file) {
    const take = () => save(file, new Blob([content()], { type: `${type};charset=utf-8` }));
    buttons.push(button("Save", `Save ${name} as ${file}`, "Saved", take));
  }
  text.before(element("span", { class: "cite-actions" }, ...buttons));
}
