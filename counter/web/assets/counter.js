// Tells the terminal where its socket is, and says so when it has ended.
// F-keys belong to the program: the browser's own meaning of F1, F3, F5 … is held back.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const scheme = window.location.protocol === "https:" ? "wss://" : "ws://";
  const terminal = document.getElementById("terminal");
  terminal.dataset.sessionWebsocketUrl = scheme + window.location.host + "/ws";

  const ended = document.getElementById("ended");
  new MutationObserver(() => {
    if (document.body.classList.contains("-closed") && ended.hidden) {
      ended.hidden = false;
      document.getElementById("again").focus();
    }
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });

  const fit = () => { terminal.dataset.fontSize = window.innerWidth < 1000 ? "14" : "16"; };
  fit();
});

window.addEventListener("keydown", (event) => {
  if (/^F([1-9]|10)$/.test(event.key)) event.preventDefault();
}, { capture: true });
