(() => {
  const root = document.body;
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const offline = document.getElementById("offline");
  const spoken = document.getElementById("spoken");
  let source, heard = Date.now();

  const alive = () => { heard = Date.now(); offline.hidden = true; };

  const show = (facts) => {
    const called = facts.state === "called" && root.dataset.state !== "called";
    each("[data-f]", (part) => {
      const text = facts[part.dataset.f];
      if (part.textContent !== text) part.textContent = text;
      part.hidden = !text;
    });
    each("[data-if]", (part) => { part.hidden = !facts[part.dataset.if]; });
    each(".line i", (dot, place) => { dot.hidden = place >= facts.ahead; });
    root.dataset.state = facts.state;
    root.dataset.way = facts.way;
    root.toggleAttribute("data-old", Boolean(facts.old));
    document.title = facts.title;
    spoken.setAttribute("aria-live", facts.state === "called" ? "assertive" : "polite");
    if (spoken.dataset.said !== facts.spoken) {
      if (spoken.dataset.said !== undefined) spoken.textContent = facts.spoken;
      spoken.dataset.said = facts.spoken;
    }
    if (called) {
      scrollTo({ top: 0 });
      if (navigator.vibrate) navigator.vibrate([400, 150, 400, 150, 700]);
    }
  };

  const open = () => {
    if (source) source.close();
    source = new EventSource(root.dataset.live);
    source.onmessage = (event) => { alive(); show(JSON.parse(event.data)); };
    source.addEventListener("beat", (event) => {
      alive();
      if (!root.hasAttribute("data-old"))
        each("[data-f=as_of]", (part) => { part.textContent = event.data; });
    });
    source.addEventListener("gone", () => {
      source.close();
      setTimeout(() => location.reload(), Math.random() * 5000);
    });
  };

  open();
  setInterval(() => {
    if (Date.now() - heard < 35000) return;
    offline.hidden = false;
    if (source.readyState === EventSource.CLOSED) open();
  }, 5000);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && (source.readyState !== EventSource.OPEN || Date.now() - heard > 20000)) open();
  });
})();
