// Keeps the picture of the display and the row of tickets as they are now.
"use strict";

const PICTURE_MS = 300;
const TICKETS_MS = 700;

const screen_ = document.querySelector("[data-live]");
let shown = "";

async function freshPicture() {
  try {
    const answer = await fetch(screen_.dataset.live, { cache: "no-cache" });
    const tag = answer.headers.get("ETag");
    if (answer.ok && tag !== shown) {
      shown = tag;
      const before = screen_.src;
      screen_.src = URL.createObjectURL(await answer.blob());
      if (before) URL.revokeObjectURL(before);
    }
    screen_.classList.remove("gone");
  } catch {
    screen_.classList.add("gone");
  }
  window.setTimeout(freshPicture, PICTURE_MS);
}

const row = document.getElementById("tickets");
const known = new Set();

async function freshTickets() {
  try {
    const tickets = await (await fetch("/tickets")).json();
    for (const ticket of tickets) {
      if (known.has(ticket.number)) continue;
      if (!known.size) row.replaceChildren();
      known.add(ticket.number);
      const item = document.createElement("li");
      const picture = document.createElement("img");
      picture.src = `/tickets/${ticket.number}.png`;
      picture.alt = ticket.number;
      item.append(picture);
      if (ticket.page) {
        const phone = document.createElement("a");
        phone.href = ticket.page;
        phone.target = "_blank";
        phone.rel = "noopener";
        phone.textContent = row.dataset.phone;
        item.append(phone);
      }
      row.prepend(item);
      while (row.children.length > 12) row.lastElementChild.remove();
    }
  } catch { /* the demo has ended; the page stays as it was */ }
  window.setTimeout(freshTickets, TICKETS_MS);
}

freshPicture();
freshTickets();
