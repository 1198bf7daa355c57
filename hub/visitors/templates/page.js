(() => {
  const root = document.body, data = root.dataset;
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const at = (id) => document.getElementById(id);
  const url = (rest) => new URL(data.base + rest, location);
  const language = document.documentElement.lang;
  const live = url(`/live?lang=${language}`), now = url(`/now?lang=${language}`);
  const offline = at("offline"), spoken = at("spoken"), tools = document.querySelector(".tools");
  const MARGIN_MS = 300000, SILENCE_MS = 35000, NO_STREAM_MS = 8000, POLL_MS = 5000;
  let ahead_ms = 0;  // how far the house's clock is ahead of ours
  let soonest = Number(data.soonest), alarm = data.alarm;

  // Sound, vibration, a screen that stays on.

  let audio, lock;
  const stayOn = async () => {
    if (!audio || !navigator.wakeLock || document.hidden) return;
    lock = await navigator.wakeLock.request("screen").catch(() => undefined);
  };
  const ring = () => {
    if (navigator.vibrate) navigator.vibrate([400, 150, 400, 150, 700]);
    if (!audio) return;
    [784, 659, 523].forEach((pitch, place) => {
      const tone = audio.createOscillator(), loud = audio.createGain();
      const begin = audio.currentTime + place * 0.35;
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.5, begin);
      loud.gain.exponentialRampToValueAtTime(0.001, begin + 0.9);
      tone.connect(loud).connect(audio.destination);
      tone.start(begin);
      tone.stop(begin + 0.9);
    });
  };
  const offer = (key) => { key.hidden = tools.hidden = false; };
  const press = (key, on) => key.setAttribute("aria-pressed", on);
  const sound = at("sound");
  const stored = (store, name, value) => {  // where a browser keeps nothing, it holds until then
    try {
      if (value !== undefined) window[store][name] = value;
      return window[store][name];
    } catch { return undefined; }
  };
  const listen = () => {
    audio = new AudioContext();
    audio.onstatechange = () => { press(sound, Boolean(audio) && audio.state === "running"); stayOn(); };
    audio.resume();
  };
  const silence = () => {
    audio.close();
    audio = undefined;
    if (lock) lock.release();
    press(sound, false);
  };
  if (window.AudioContext) {
    offer(sound);
    if (stored("sessionStorage", "sound")) listen();  // the page was loaded again
    sound.addEventListener("click", () => {
      const on = !audio || audio.state !== "running";
      if (audio) silence();
      if (on) { listen(); ring(); }
      stored("sessionStorage", "sound", on ? "1" : "");
    });
  }

  // When to come back: how far they are stays on this phone.

  const walk = at("walk"), by = at("by");
  let minutes = Number(stored("localStorage", "walk")) || 0, due = null;
  const remind = () => {
    walk.hidden = !soonest;
    each("[data-walk]", (key) => press(key, Number(key.dataset.walk) === minutes));
    if (!soonest || !minutes) { by.textContent = ""; due = null; root.removeAttribute("data-due"); return; }
    const leave = soonest - minutes * 60000 - MARGIN_MS, go = leave <= Date.now() + ahead_ms;
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: data.zone };
    const text = go ? walk.dataset.go
      : walk.dataset.by.replace("{}", new Date(leave).toLocaleTimeString("en-GB", clock));
    if (by.textContent !== text) by.textContent = text;
    root.toggleAttribute("data-due", go);
    if (go && due === false) ring();
    due = go;
  };
  each("[data-walk]", (key) => key.addEventListener("click", () => {
    const chosen = Number(key.dataset.walk);
    minutes = chosen === minutes ? 0 : chosen;
    stored("localStorage", "walk", minutes);
    due = null;
    remind();
  }));

  // What the page shows.

  const stretch = (step) => {
    const item = document.createElement("li"), name = document.createElement("bdi");
    const word = document.createElement("small");
    item.dataset.mark = step.mark;
    if (step.mark === "here") item.setAttribute("aria-current", "step");
    [name.lang, name.textContent, word.textContent] = [step.lang, step.name, step.word];
    item.append(name, " ", word);
    return item;
  };
  const is = (fact) => (Array.isArray(fact) ? fact.length > 0 : Boolean(fact));
  const show = (facts, fresh) => {
    each("[data-f]", (part) => {
      const text = facts[part.dataset.f];
      if (part.textContent !== text) part.textContent = text;
      if (part.dataset.lang) part.lang = facts[part.dataset.lang] || language;
      part.hidden = !text;
    });
    each("[data-if]", (part) => { part.hidden = !part.dataset.if.split(" ").some((name) => is(facts[name])); });
    each(".line i", (dot, place) => { dot.hidden = place >= facts.ahead; });
    at("steps").replaceChildren(...facts.steps.map(stretch));
    if (facts.video) at("video").href = facts.video;
    Object.assign(data, { state: facts.state, way: facts.way, room: facts.room });
    root.toggleAttribute("data-old", Boolean(facts.old));
    document.title = facts.title;
    spoken.setAttribute("aria-live", facts.state === "called" ? "assertive" : "polite");
    if (facts.spoken && spoken.dataset.said !== facts.spoken) {
      if (spoken.dataset.said !== undefined) spoken.textContent = facts.spoken;
      spoken.dataset.said = facts.spoken;
    }
    soonest = facts.soonest_ms;
    ahead_ms = fresh ? facts.now_ms - Date.now() : 0;
    if (facts.alarm !== alarm) {
      alarm = facts.alarm;
      if (alarm && fresh) { scrollTo({ top: 0 }); ring(); }
    }
    remind();
    if (fresh) keep(JSON.stringify(facts));
  };

  // How it hears of news: a stream; where a proxy holds that back, by asking again and again.

  let source, told = false, opened = 0, failures = 0, polls = 0, heard = Date.now(), tag = "";
  const alive = () => { heard = Date.now(); offline.hidden = true; };
  const again = () => setTimeout(() => location.reload(), Math.random() * 5000);
  const closed = () => !source || source.readyState === EventSource.CLOSED;
  const close = () => { if (source) source.close(); source = undefined; };
  const hear = () => { alive(); told = true; failures = 0; };
  const open = () => {
    close();
    told = false;
    opened = Date.now();
    source = new EventSource(live);
    source.onmessage = (event) => { hear(); show(JSON.parse(event.data), true); };
    source.addEventListener("beat", (event) => {
      hear();
      if (!root.hasAttribute("data-old"))
        each("[data-f=as_of]", (part) => { part.textContent = event.data; });
    });
    source.addEventListener("gone", () => { close(); again(); });
    source.onerror = () => {
      if (told) [told, opened] = [false, Date.now()];  // it comes back by itself
      else if (failures < 2) poll();
      if (closed()) setTimeout(look, 500);
    };
  };
  const poll = async () => {
    try {
      const answer = await fetch(now, { headers: tag ? { "If-None-Match": tag } : {} });
      if (answer.status === 404) return again();
      if (answer.status !== 200 && answer.status !== 304) return;
      const fresh = !answer.headers.has("x-kept");
      if (fresh) alive();
      if (answer.status === 304 || told) return;
      tag = fresh ? answer.headers.get("etag") : "";
      show(await answer.json(), fresh);
    } catch { /* no line: the page says so below */ }
  };
  const look = () => {
    const waited = Date.now() - opened;
    offline.hidden = Date.now() - heard < SILENCE_MS && navigator.onLine !== false;
    remind();
    if (told && Date.now() - heard < SILENCE_MS) return;
    const failed = closed() || waited > NO_STREAM_MS;
    if (failed && failures < 2) failures += 1;
    if (failures < 2) { if (failed) open(); return; }
    if (failed) close();
    if (++polls % 12 === 0) open();
    poll();
  };
  open();
  setInterval(look, POLL_MS);
  addEventListener("online", look);
  addEventListener("offline", look);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    stayOn();
    if (failures > 1) look();
    else if (source.readyState !== EventSource.OPEN || Date.now() - heard > 20000) open();
  });

  // The way to the counter, when somebody wants to see it.

  at("plan").addEventListener("click", (event) => {
    event.preventDefault();
    const drawing = at("drawing");
    drawing.src = at("plan").href;
    drawing.hidden = false;
    at("plan").hidden = true;
  });

  // What only a secure origin may: the last state without a line, an icon, a message.

  const keep = (facts) => {
    if (!isSecureContext || !window.caches) return;
    const headers = { "content-type": "application/json", "x-kept": "1" };
    caches.open(`ticket-${new Date().toDateString()}`)
      .then((store) => store.put(now, new Response(facts, { headers }))).catch(() => {});
  };
  remind();
  if (!isSecureContext || !navigator.serviceWorker) return;
  navigator.serviceWorker.register(url("/../sw.js")).catch(() => {});
  const install = at("install");
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer(install);
    install.onclick = () => { event.prompt(); install.hidden = true; };
  });
  const push = at("push");
  if (!push || !window.PushManager) return;
  offer(push);
  push.addEventListener("click", async () => {
    try {
      const worker = await navigator.serviceWorker.ready;
      const manager = worker.pushManager;
      const wish = { userVisibleOnly: true, applicationServerKey: data.push };
      const given = await manager.subscribe(wish).catch(async () => {
        const old = await manager.getSubscription();  // made with a key that the house has lost
        if (old) await old.unsubscribe();
        return manager.subscribe(wish);
      });
      const answer = await fetch(url(`/push?lang=${language}`), {
        method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(given),
      });
      press(push, answer.ok);
    } catch { press(push, false); }
  });
})();
