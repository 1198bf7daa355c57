// Without a line the last state of the ticket is there, with its time. Kept for one day at most.
const today = () => `ticket-${new Date().toDateString()}`;
const forget = async () => {
  for (const name of await caches.keys())
    if (name.startsWith("ticket-") && name !== today()) await caches.delete(name);
};
const kept = (address) => /\/t\/[\w-]+(\/now)?$/.test(address.pathname);

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), forget()])));

const answer = async (request) => {
  const store = await caches.open(today()), page = request.mode === "navigate";
  try {
    const fresh = await fetch(request);
    if (fresh.ok && page) {
      await store.delete(request, { ignoreSearch: true });
      await store.put(request, fresh.clone());
    }
    if (fresh.status === 404) await store.delete(request, { ignoreSearch: true });
    return fresh;
  } catch (error) {
    const last = await store.match(request) || await store.match(request, { ignoreSearch: true });
    if (last) return last;
    throw error;
  }
};
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !kept(new URL(request.url))) return;
  event.respondWith(answer(request));
  if (request.mode === "navigate") event.waitUntil(forget());
});

addEventListener("push", (event) => {
  const { title, body, ticket, lang, dir } = event.data.json();
  event.waitUntil(registration.showNotification(title, {
    body, lang, dir, tag: ticket, renotify: true, data: ticket, icon: "icon-192.png",
    vibrate: [400, 150, 400, 150, 700],
  }));
});
addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data, registration.scope).href;
  event.waitUntil(clients.matchAll({ type: "window" }).then((open) => {
    const there = open.find((one) => one.url.startsWith(address));
    return there ? there.focus() : clients.openWindow(address);
  }));
});
