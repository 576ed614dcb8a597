/**
 * Late scripts: the theme's own, which the search page has wait for the first hits.
 * @module
 */

/** Let them run, in their order; once is enough. */
export function release() {
  for (const waiting of document.querySelectorAll('script[type="text/late"]')) {
    const script = document.createElement("script");
    script.async = false;
    script.src = /** @type {HTMLScriptElement} */ (waiting).src;
    waiting.replaceWith(script);
  }
}
