/**
 * What a page sees of itself, set up before its own scripts run: `watched.opened` for the first
 * hits, `watched.ask(query)` for an answer, `watched.blocks` for what kept the main thread busy.
 * Times are milliseconds since the page was asked for. `changed` is when the answer stands in the
 * page, `painted` when the frame that shows it is done.
 */
globalThis.watched = (() => {
  const hits = () => document.querySelector("[data-explore-hits]");
  const status = () => document.querySelector("[data-explore-status]");
  const says = (query) => Boolean(status()?.textContent.includes(query.trim()));
  const count = () => hits()?.querySelectorAll(":scope > li").length ?? 0;

  const until = (isShown) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("no answer within a minute")), 60_000);
      const observer = new MutationObserver((records) => {
        if (!isShown(records)) return;
        const changed = performance.now();
        observer.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ changed, painted: performance.now() });
          port2.postMessage(0);
        });
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    });

  const blocks = [];
  const note = (list) => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  };
  new PerformanceObserver(note).observe({ type: "longtask", buffered: true });

  const first = new URLSearchParams(location.search).get("q") ?? "";
  const opened = until(() => count() >= 10 || (count() > 0 && says(first)));
  // Who opens another page than the search has no use for it.
  opened.catch(() => undefined);

  const ask = async (query) => {
    const input = document.querySelector("[data-explore] input[name=q]");
    const shown = until((records) =>
      records.some(
        ({ target }) =>
          (hits()?.contains(target) && count() > 0) ||
          (status()?.contains(target) && says(query)),
      ),
    );
    const start = performance.now();
    input.value = query;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const { changed, painted } = await shown;
    return [changed - start, painted - start];
  };

  const askAll = async (queries, pause) => {
    const times = [];
    for (const query of queries) {
      times.push(await ask(query));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return times;
  };

  return { opened, askAll, blocks };
})();
