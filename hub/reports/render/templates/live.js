(() => {
  const control = document.getElementById("renewing");
  const key = control.querySelector("button"), told = control.querySelector("[role=status]");
  const words = control.dataset, every_ms = Number(words.every) * 1000, PATIENCE_MS = 30000;
  // The address without a name and a password that may stand in it: fetch takes none with these.
  const address = new URL(location.pathname + location.search, location.origin);
  const kept = (value) => {  // where a browser keeps nothing, it holds until the page is left
    try {
      if (value) sessionStorage.renewing = value;
      return sessionStorage.renewing;
    } catch { return undefined; }
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let running = (kept() || (calm ? "no" : "yes")) === "yes", gone = false;
  let due_ms = Date.now() + every_ms, timer = 0, asking = false;

  // Only what has changed is touched: place, focus, and what was opened stay.
  const renew = (old, fresh) => {
    if (old === control || old.nodeName === "NOSCRIPT" || old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName || old.nodeName === "svg" || old.id !== fresh.id) {
      old.replaceWith(fresh);
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) { old.data = fresh.data; return; }
    for (const name of new Set([...old.getAttributeNames(), ...fresh.getAttributeNames()])) {
      if (name === "open") continue;
      if (fresh.hasAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
      else old.removeAttribute(name);
    }
    const before = [...old.childNodes], after = [...fresh.childNodes];
    after.forEach((node, place) => { if (before[place]) renew(before[place], node); else old.append(node); });
    before.slice(after.length).forEach((node) => node.remove());
  };
  const ask = async () => {
    asking = true;
    try {
      const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      gone = !answer.ok || !page.getElementById("renewing");
      if (running && !gone) {
        for (const part of ["header", "main", "footer"]) {
          renew(document.querySelector(part), page.querySelector(part));
        }
        document.title = page.title;
      }
    } catch { gone = true; }
    asking = false;
    due_ms = Date.now() + every_ms;
    go();
  };
  const go = () => {
    clearTimeout(timer);
    key.textContent = running ? words.pause : words.resume;
    const text = running ? (gone ? words.gone : "") : words.still;
    if (told.textContent !== text) told.textContent = text;
    if (running && !document.hidden && !asking) timer = setTimeout(ask, Math.max(due_ms - Date.now(), 0));
  };
  key.addEventListener("click", () => {
    running = !running;
    kept(running ? "yes" : "no");
    due_ms = 0;
    go();
  });
  document.addEventListener("visibilitychange", go);
  key.hidden = false;
  go();
})();
