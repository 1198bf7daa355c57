// Tells the terminal where its socket is, and says so when it has ended.
// F-keys belong to the program: the browser's own meaning of F1, F3, F5 … is held back.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const scheme = window.location.protocol === "https:" ? "wss://" : "ws://";
  const terminal = document.getElementById("terminal");
  terminal.dataset.sessionWebsocketUrl = scheme + window.location.host + "/ws";

  // Keys go to the terminal without a click, and again after the window was in the background.
  const listen = () => {
    const keys = document.querySelector(".xterm-helper-textarea");
    if (keys) keys.focus();
  };
  window.addEventListener("focus", listen);

  const ended = document.getElementById("ended");
  new MutationObserver(() => {
    if (document.body.classList.contains("-first-byte") && ended.hidden) listen();
    if (document.body.classList.contains("-closed") && ended.hidden) {
      ended.hidden = false;
      document.getElementById("again").focus();
    }
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });

  // 80 columns must fit on a small screen, too.
  terminal.dataset.fontSize = window.innerWidth < 900 ? "13" : "16";
});

window.addEventListener("keydown", (event) => {
  if (/^F([1-9]|10)$/.test(event.key)) event.preventDefault();
}, { capture: true });
