/** Filters the findings of the page. What is chosen stands in the address, so that it can be shared. */
export const script = `
"use strict";
const form = document.querySelector("form");
const output = document.querySelector("output");
const findings = [...document.querySelectorAll(".finding")];
const names = ["level", "sdk", "layer", "direction"];
function apply() {
  const text = form.elements.operation.value.trim().toLowerCase();
  for (const finding of findings) {
    const fits = names.every((name) => {
      const wanted = form.elements[name].value;
      return wanted === "" || finding.dataset[name].split(" ").includes(wanted);
    });
    finding.hidden = !(fits && finding.dataset.operation.includes(text));
  }
  for (const section of document.querySelectorAll("section")) {
    const own = [...section.querySelectorAll(".finding")];
    section.hidden = own.length > 0 && own.every(({ hidden }) => hidden);
  }
  const shown = findings.filter(({ hidden }) => !hidden).length;
  output.textContent = shown + " of " + findings.length + " shown";
  const chosen = new URLSearchParams(
    [...new FormData(form)].filter(([, value]) => value !== ""),
  ).toString();
  if (location.hash.slice(1) !== chosen) {
    history.replaceState(null, "", "#" + chosen);
  }
}
function restore() {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const name of [...names, "operation"]) {
    form.elements[name].value = chosen.get(name) ?? "";
  }
  apply();
}
form.addEventListener("input", apply);
form.addEventListener("reset", () => setTimeout(apply));
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", restore);
restore();
`;
