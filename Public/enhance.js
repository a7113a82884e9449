// Makes pages quicker to use. Every page works without it; nothing here decides anything.

const text = (control) => control instanceof HTMLInputElement && !["checkbox", "radio", "file", "submit"].includes(control.type);

// The error summary takes the focus, so that a screen reader begins there.
document.getElementById("errors")?.focus();

// Reading a document: a wedge reader types the zone like a keyboard, with a line end after each line.
const zones = [[2, 44], [3, 30], [2, 36]];
const isWholeZone = (value) => {
  const lines = value.trim().split(/\r?\n/).map((line) => line.trim());
  return zones.some(([count, width]) => lines.length === count && lines.every((line) => line.length === width))
    && lines.every((line) => /^[A-Z0-9<]+$/i.test(line));
};
for (const field of document.querySelectorAll("textarea[name=mrz], [data-mrz] textarea")) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.isComposing || !isWholeZone(field.value)) return;
    event.preventDefault();
    const button = field.form?.querySelector("[data-read]") ?? field.form?.querySelector("button[type=submit]");
    field.form?.requestSubmit(button ?? undefined);
  });
}

// Ctrl and Enter press the one button that completes; Enter goes to the next field where the officer has switched it on.
document.addEventListener("keydown", (event) => {
  const form = event.target instanceof Element ? event.target.closest("form") : null;
  if (!form || event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey) {
    const button = form.querySelector("[data-primary]");
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(button);
    return;
  }
  const goesOn = document.body.dataset.enterNext === "true" && "fast" in form.dataset;
  if (!goesOn || event.shiftKey || !(text(event.target) || event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const stops = [...form.querySelectorAll("input, select, textarea, button")]
    .filter((control) => control.tabIndex >= 0 && !control.disabled && control.type !== "hidden" && control.offsetParent);
  stops[stops.indexOf(event.target) + 1]?.focus();
});

// What was typed and not kept: said before leaving, and beside the time of the last draft.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let isChanged = false;
  form.addEventListener("input", () => {
    if (isChanged) return;
    isChanged = true;
    const place = document.querySelector("[data-saved]");
    if (!place) return;
    place.textContent = form.dataset.guard ?? "";
    place.classList.add("unsaved");
  });
  form.addEventListener("submit", () => { isChanged = false; });
  addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
}

// A form is sent once in ten seconds; coming back by the browser's history frees it at once.
const sent = new WeakSet();
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  if (sent.has(event.target)) { event.preventDefault(); return; }
  sent.add(event.target);
  setTimeout(() => sent.delete(event.target), 10_000);
});
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) sent.delete(form);
});
