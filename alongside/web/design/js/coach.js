// Asks for kinder words when a field is left or its button is pressed, and shows them under it. Nothing is stored.
async function asked(address, token, text) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", token);
  body.set("check-words", "text");
  body.set("text", text);
  const answer = await fetch(address, { method: "POST", body, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[data-coach-said]");
}

for (const coach of document.querySelectorAll("[data-coach]")) {
  const box = document.getElementById(coach.dataset.coachFor);
  const status = coach.querySelector("[data-coach-status]");
  const button = coach.querySelector("button[name]");
  const token = box && box.form.elements.csrfmiddlewaretoken;
  if (!box || !token) continue;
  let turn = 0;

  const ask = async (aloud) => {
    const mine = ++turn;
    const text = box.value;
    let said = null;
    try {
      said = text.trim() || aloud ? await asked(coach.dataset.coach, token.value, text) : null;
    } catch {
      if (!aloud) return;
      said = document.createElement("p");
      said.textContent = "That could not be checked just now. Your words are still here.";
    }
    if (mine !== turn) return;
    // Left in passing, a field with nothing to suggest stays quiet.
    const quiet = !said || (!aloud && said.dataset.coachCount === "0");
    status.replaceChildren(...(quiet ? [] : [said]));
  };

  box.addEventListener("change", () => ask(false));
  button.addEventListener("click", (event) => {
    event.preventDefault();
    ask(true);
  });
}
