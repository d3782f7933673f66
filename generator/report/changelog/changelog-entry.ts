import type { ChangeCode } from "../../diff/catalogue/catalogue.ts";
import type { Finding } from "../../diff/change.ts";
import type { JsonValue } from "../../ir/json.ts";
import { markdownCode, markdownText } from "../diff/markdown-text.ts";

/** The kinds of changes of keepachangelog.com that a comparison can tell, in its order. */
const titles = ["Added", "Changed", "Deprecated", "Removed"] as const;

export type ChangelogTitle = (typeof titles)[number];

/** Changes of a kind, a Markdown list item each. */
export interface ChangelogSection {
  readonly title: ChangelogTitle;
  readonly items: readonly string[];
}

/** What came. What is only said more exactly of something, such as a pattern, is a change of that. */
const additions: readonly ChangeCode[] = [
  "enum-value-added",
  "media-type-added",
  "operation-added",
  "parameter-added",
  "property-added",
  "request-body-added",
  "response-added",
  "response-body-added",
  "response-header-added",
  "schema-added",
  "security-alternative-added",
  "server-added",
  "server-variable-added",
  "server-variable-value-added",
  "variant-added",
  "webhook-added",
];

const deprecations: readonly ChangeCode[] = [
  "operation-deprecated",
  "parameter-deprecated",
  "response-header-deprecated",
  "schema-deprecated",
];

const removals: readonly ChangeCode[] = [
  "enum-value-removed",
  "media-type-removed",
  "operation-removed",
  "parameter-removed",
  "property-removed",
  "request-body-removed",
  "response-body-removed",
  "response-header-removed",
  "response-removed",
  "schema-removed",
  "security-alternative-removed",
  "server-removed",
  "server-variable-removed",
  "server-variable-value-removed",
  "variant-removed",
  "webhook-removed",
];

const titleOf: ReadonlyMap<ChangeCode, ChangelogTitle> = new Map([
  ...additions.map((code) => [code, "Added"] as const),
  ...deprecations.map((code) => [code, "Deprecated"] as const),
  ...removals.map((code) => [code, "Removed"] as const),
]);

/** What a changelog says of a comparison, what breaks first; sections without changes are left out. */
export function changelogSections(
  findings: readonly Finding[],
): readonly ChangelogSection[] {
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b));
  return titles
    .map((title) => ({
      title,
      items: ordered
        .filter(({ code }) => (titleOf.get(code) ?? "Changed") === title)
        .map(itemOf),
    }))
    .filter(({ items }) => items.length > 0);
}

const marks = ["**Breaking:** ", "**May break:** ", ""] as const;

function rank({ level, sdk }: Finding): 0 | 1 | 2 {
  if (level === "breaking" || sdk === "break") return 0;
  return level === "risky" ? 1 : 2;
}

/** ``- **Breaking:** `GET /users query page` (`listUsers`): The parameter is gone.`` */
function itemOf(finding: Finding): string {
  const { message, symbols, where } = finding;
  const exports = symbols
    .filter((name) => !where.startsWith(name))
    .map((name) => codeSpan(name));
  const named = exports.length === 0 ? "" : ` (${exports.join(", ")})`;
  return `- ${marks[rank(finding)]}${codeSpan(where)}${named}: ${sentence(message)}${valuesOf(finding)}`;
}

/** `` `total` → `amount`. ``, where both are short. */
function valuesOf({ after, before }: Finding): string {
  const values = [shortText(before), shortText(after)];
  return values.includes(undefined)
    ? ""
    : ` ${values.map((text = "") => codeSpan(text)).join(" → ")}.`;
}

/** Undefined for what takes too much room, or says no more than the message. */
function shortText(value: JsonValue): string | undefined {
  const values: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  const isPlain = values.every(
    (each) => typeof each === "string" || typeof each === "number",
  );
  const text = values.join(", ");
  return isPlain && text !== "" && text.length <= 60 ? text : undefined;
}

/** What stands between backticks in a message is code; in the rest nothing is markup. */
function sentence(message: string): string {
  return message
    .split(/(`[^`\p{C}]+`)/u)
    .map((part) =>
      part.startsWith("`") && part.length > 2 ? part : markdownText(part),
    )
    .join("");
}

/** GitHub links and calls nothing in code. */
function codeSpan(text: string): string {
  return /^[^`\p{C}\p{Z}](?:[^`\p{C}]*[^`\p{C}\p{Z}])?$/u.test(text)
    ? `\`${text}\``
    : markdownCode(text);
}
