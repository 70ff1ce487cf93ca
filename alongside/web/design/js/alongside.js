// Wakes upstream's components (menu on a phone, password shown, revealed questions). Every page works without it.
import { initAll } from "./govuk-frontend.min.js";

// A form sent from below “#main-content” comes back there, and the browser would take the focus from the errors.
if (window.location.hash && document.querySelector(".govuk-error-summary")) {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
}
initAll();
if (document.querySelector("[data-coach]")) import("./coach.js");

// A radio may not say "expanded" (ARIA 1.2); upstream says it all the same, again after every choice.
function asTheStandardSays() {
  for (const radio of document.querySelectorAll("input[type=radio][aria-expanded]")) {
    radio.removeAttribute("aria-expanded");
  }
}
asTheStandardSays();
document.addEventListener("click", asTheStandardSays);
window.addEventListener("pageshow", asTheStandardSays);
