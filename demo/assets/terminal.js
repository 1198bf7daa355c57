// Tells the terminal where its socket is; F-keys belong to the program, not to the browser.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const terminal = document.getElementById("terminal");
  terminal.dataset.sessionWebsocketUrl = `ws://${window.location.host}${terminal.dataset.socket}`;
  new MutationObserver(() => {
    document.getElementById("ended").hidden = !document.body.classList.contains("-closed");
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});

window.addEventListener("keydown", (event) => {
  if (/^F([1-9]|10)$/.test(event.key)) event.preventDefault();
}, { capture: true });
