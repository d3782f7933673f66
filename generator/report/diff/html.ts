import { createHash } from "node:crypto";

import type { JsonValue } from "../../ir/json.ts";
import { escapeMarkup } from "../escape-markup.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { placeText } from "./described-side.ts";
import { script } from "./html-script.ts";
import { style } from "./html-style.ts";
import type {
  ReportedComparison,
  ReportedFinding,
  ReportedLocation,
} from "./json.ts";
import {
  countsOf,
  sectionsOf,
  verdictOf,
  weightOf,
  type Section,
} from "./sections.ts";
import { semverText } from "./semver-text.ts";

/**
 * A comparison as one page that needs nothing else. Its policy lets only its own style and script
 * in, by their hashes, and lets nothing out, whatever a text of the document holds.
 */
export function reportDiffHtml(comparison: ReportedComparison): string {
  const { findings, notJudged, semver, semverReasons, staleAcceptances } =
    comparison;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API changes: ${semver}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>API changes</h1>
<p class="verdict"><strong class="semver ${semver}">${semver}</strong> is what the package's next version must raise${semverText(semverReasons)}. ${countsOf(findings)}.</p>
</header>
${filters}
<main>
${findings.length === 0 ? "<p>No difference that a client can tell.</p>" : sectionsOf(comparison).map(sectionOf).join("\n")}
${notJudged.length === 0 ? "" : notJudgedOf(comparison)}
${staleAcceptances.length === 0 ? "" : staleOf(comparison)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const filters = `<form class="filters" role="search" aria-label="Filter the findings">
${choice("level", "Level", ["breaking", "risky", "safe"])}
${choice("sdk", "SDK", ["break", "mock", "none"])}
${choice("layer", "Layer", ["wire", "sdk", "names", "policy"])}
${choice("direction", "Direction", ["request", "response"])}
<label>Operation <input name="operation" type="search" placeholder="GET /users" autocomplete="off"></label>
<button type="reset">Show all</button>
<output aria-live="polite"></output>
</form>`;

function choice(
  name: string,
  label: string,
  values: readonly string[],
): string {
  const options = values.map((value) => `<option>${value}</option>`).join("");
  return `<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`;
}

function sectionOf({ title, findings }: Section): string {
  return `<section aria-label="${title}">
<h2>${title} <span class="count">${findings.length}</span></h2>
${findings.map((finding) => findingOf(finding, title)).join("\n")}
</section>`;
}

/** The classes of the style, which are named after levels. */
const looks = { error: "breaking", warning: "risky", note: "safe" } as const;

function findingOf(finding: ReportedFinding, title: string): string {
  const { accepted, code, direction, help, layers, level, message } = finding;
  const { operations, sdk, symbols, where, witness } = finding;
  const look = looks[weightOf(finding)];
  const open = title.startsWith("Breaks") ? " open" : "";
  const directions =
    direction === "both" ? "request response" : (direction ?? "");
  const reached = operations.map(({ method, path }) => `${method} ${path}`);
  const search = [where, ...reached].join("\n").toLowerCase();
  return `<details class="finding ${look}"${open} data-level="${level}" data-sdk="${sdk}" data-layer="${layers.join(" ")}" data-direction="${directions}" data-operation="${escapeMarkup(search)}">
<summary><span class="badge ${look}">${verdictOf(finding)}</span> <code>${escapeMarkup(where)}</code> <span class="message">${escapeMarkup(message)}</span></summary>
<p>${escapeMarkup(help)}</p>
<div class="sides">${sideOf("Before", finding.before, finding.location.base)}${sideOf("After", finding.after, finding.location.revision)}</div>
<dl>
${listOf("Operations", reached)}${listOf("Exports", symbols)}${listOf("Accepted", accepted === null ? [] : [accepted])}<div><dt>Code</dt><dd><code>${code}</code></dd></div>
<div><dt>Fingerprint</dt><dd><code>${escapeMarkup(finding.fingerprint)}</code></dd></div>
</dl>
${witness === null ? "" : `<h3>Compiles before, and not after</h3><pre tabindex="0" aria-label="Witness">${lines(witness)}</pre>${proofOf(finding)}`}
</details>`;
}

/** What was shown by taking the change back. */
function proofOf({ proof }: ReportedFinding): string {
  if (proof === null) return "";
  const others = proof.map((each) => `<code>${escapeMarkup(each)}</code>`);
  return proof.length === 0
    ? "<p>It compiles again once this change alone is taken back.</p>"
    : `<p>It compiles again once this change is taken back along with ${others.join(", ")}.</p>`;
}

function sideOf(
  label: string,
  value: JsonValue,
  location: ReportedLocation | null,
): string {
  const text =
    value === null ? "(nothing)" : (JSON.stringify(value, null, 2) ?? "");
  const place = location === null ? "" : escapeMarkup(placeText(location));
  return `<figure><figcaption>${label} <span class="place">${place}</span></figcaption><pre tabindex="0" aria-label="${label}">${lines(text)}</pre></figure>`;
}

function listOf(label: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const shown = items.map((item) => `<code>${escapeMarkup(item)}</code>`);
  return `<div><dt>${label}</dt><dd>${shown.join(" ")}</dd></div>\n`;
}

function notJudgedOf({ notJudged }: ReportedComparison): string {
  const items = notJudged.map(
    ({ code, message, side }) =>
      `<li>${side}: ${escapeMarkup(message)} <code>${escapeMarkup(code)}</code></li>`,
  );
  return `<section aria-label="Not judged"><h2>Not judged <span class="count">${notJudged.length}</span></h2><ul>${items.join("")}</ul></section>`;
}

function staleOf({ staleAcceptances }: ReportedComparison): string {
  const items = staleAcceptances.map(
    (entry) => `<li>${escapeMarkup(acceptanceText(entry))}</li>`,
  );
  return `<section aria-label="Acceptances to look at"><h2>Acceptances to look at <span class="count">${items.length}</span></h2><ul>${items.join("")}</ul></section>`;
}

/** Each line is escaped by itself, for the escapes would show line breaks as such. */
function lines(text: string): string {
  return text.split("\n").map(escapeMarkup).join("\n");
}
