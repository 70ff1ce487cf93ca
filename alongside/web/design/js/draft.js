// Keeps a draft on the server after two seconds of quiet. Without it, the page's own button does the same.
const QUIET = 2000;
const form = document.querySelector("form[data-draft]");

if (form) {
  const status = form.querySelector("[data-draft-status]");
  let waiting = 0;
  let saving = false;
  let changed = false;
  let sent = false;

  const say = (words) => {
    if (status && status.textContent !== words) status.textContent = words;
  };

  async function save() {
    if (saving || sent || !changed) return;
    saving = true;
    changed = false;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form), redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const kept = await answer.json();
      if (kept.slot) {
        form.elements.slot.value = kept.slot;
        form.elements.saved.value = kept.at;
        say(kept.words);
      }
    } catch {
      changed = true;
      say("Not kept yet: there is no connection. Leave this page open.");
    }
    saving = false;
    if (changed) soon();
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(save, QUIET);
  }

  form.addEventListener("input", () => {
    changed = true;
    soon();
  });
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(waiting);
  });
  // Back from the next page: the form is live again.
  window.addEventListener("pageshow", () => {
    sent = false;
  });
}
