"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const state = document.getElementById("state");
  const log = document.getElementById("log");
  const buttons = [...document.querySelectorAll("button[data-id]")];
  const named = new Map(data.buttons.map((b) => [b.id, b]));
  const stopped = new Set();
  let ready = false;

  const fill = (text, args) => text.replace(/\{(\w+)\}/g, (all, name) => (name in args ? args[name] : all));
  const text = (v) => (v === undefined || v === null ? "" : String(v).slice(0, 1000));

  function tell(report) {
    return fetch("event", {
      method: "POST", keepalive: true, credentials: "same-origin",
      headers: { "Content-Type": "application/json" }, body: JSON.stringify(report),
    }).catch(() => say("bad", data.texts.closed));
  }

  function say(kind, words) {
    state.className = "state " + kind;
    state.textContent = words;
  }

  function line(kind, title, words) {
    const item = document.createElement("li");
    const head = document.createElement("b");
    const more = document.createElement("span");
    item.className = kind;
    head.textContent = title;
    more.textContent = words;
    item.append(head, more);
    log.prepend(item);
    document.getElementById("nothing").hidden = true;
    return item;
  }

  const words = (o) => fill(data.texts[o.kind], o) + (o.kind === "failed" ? " " + [o.code, o.message].filter(Boolean).join(": ") : "");

  function enable(on) {
    for (const b of buttons) b.disabled = !on;
  }

  // 16 random bytes: 32 hex digits, which every gateway takes as an ID.
  function freshID() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  }

  // V2 gives a promise, V1 calls back. Nothing, or no answer at all, means that a redirect takes over.
  function open(button, args) {
    const sdk = window[button.call.Object];
    if (button.call.Object === "IMP") {
      sdk.init(data.store);
      return new Promise((resolve) => sdk[button.call.Function](args, resolve));
    }
    return sdk[button.call.Function](args);
  }

  function outcome(button, id, r) {
    const code = text(r.code ?? r.error_code);
    const failed = code !== "" || r.success === false || r.imp_success === false;
    return {
      kind: failed ? "failed" : "done", button: button.id, id, code, order: text(r.imp_uid),
      message: text(r.pgMessage ?? r.message ?? r.error_msg), billingKey: text(r.billingKey),
    };
  }

  async function pay(button) {
    const id = freshID();
    const args = structuredClone(button.params);
    args[button.call.ID] = id;
    args[button.call.Back] = data.back + id;
    enable(false);
    const item = line("trying", button.label, fill(data.texts.trying, { id }));
    await tell({ kind: "clicked", button: button.id, id });
    let result;
    try {
      const answer = await open(button, args);
      if (!answer) return;
      result = outcome(button, id, answer);
    } catch (e) {
      result = outcome(button, id, { code: e?.code || e?.name || "Error", message: e?.message });
    } finally {
      enable(true);
    }
    item.className = result.kind;
    item.lastChild.textContent = words(result);
    await tell(result);
  }

  function loaded() {
    if (!window[data.object]) return blocked("empty");
    ready = true;
    say("good", data.texts.ready);
    enable(true);
  }

  function blocked(code) {
    if (ready) return;
    say("bad", data.texts.blocked);
    document.getElementById("again").hidden = false;
    tell({ kind: "sdk_blocked", code });
  }

  function load() {
    const script = document.createElement("script");
    script.src = data.sdk;
    script.addEventListener("load", loaded);
    script.addEventListener("error", () => blocked(navigator.onLine ? "load" : "offline"));
    document.head.append(script);
    setTimeout(() => script.isConnected && !ready && state.className === "state" && blocked("timeout"), 20000);
  }

  // What this page's own policy stops would look like a fault of the gateway.
  document.addEventListener("securitypolicyviolation", (e) => {
    const what = text(e.effectiveDirective + " " + e.blockedURI);
    if (stopped.size > 20 || stopped.has(what)) return;
    stopped.add(what);
    line("stopped", "Content-Security-Policy", fill(data.texts.stopped, { what }));
    tell({ kind: "sdk_blocked", code: "csp", message: what });
  });

  addEventListener("pagehide", () => tell({ kind: "closed" }));
  for (const b of buttons) b.addEventListener("click", () => pay(named.get(b.dataset.id)));
  for (const o of data.past) line(o.kind, named.get(o.button)?.label ?? o.button, words(o));
  tell({ kind: "opened" }).then(load);
})();
