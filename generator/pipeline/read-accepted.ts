import type { AcceptedFinding } from "../diff/policy/apply-decisions.ts";
import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import { member, type JsonValue } from "../ir/json.ts";
import type { Outcome } from "../ir/outcome.ts";
import { parseSource } from "../load/parse/parse-source.ts";
import { readInputs } from "../load/read-inputs.ts";

/**
 * A file of accepted findings, YAML or JSON: a list whose items have a `fingerprint`, a `reason`,
 * and if they are not for good the last day on which they hold, `expires: 2026-12-31`.
 */
export async function readAccepted(
  file: string,
  root: string,
): Promise<Outcome<readonly AcceptedFinding[]>> {
  const inputs = await readInputs([file], root);
  const [read] = inputs.value?.files ?? [];
  if (read === undefined) return { value: [], diagnostics: inputs.diagnostics };
  const { name, text } = read;
  const parsed = await parseSource({ name, text, firstLine: 0 });
  const errors = parsed.diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  const isEmpty = errors.every(({ code }) => code === "input-empty");
  if (isEmpty && parsed.value === undefined) {
    return { value: [], diagnostics: [] };
  }
  if (errors.length > 0) return { value: [], diagnostics: errors };
  if (!Array.isArray(parsed.value)) {
    return { value: [], diagnostics: [wrong(name, "it is no list")] };
  }
  const entries = parsed.value.map(entryOf);
  return {
    value: entries.filter((entry) => typeof entry !== "string"),
    diagnostics: entries.flatMap((entry, index) =>
      typeof entry === "string"
        ? [wrong(name, `entry ${index + 1} ${entry}`)]
        : [],
    ),
  };
}

/** An entry, or what is wrong with it. */
function entryOf(entry: JsonValue): AcceptedFinding | string {
  const fingerprint = member(entry, "fingerprint");
  const reason = member(entry, "reason");
  const expires = member(entry, "expires");
  if (typeof fingerprint !== "string") return "has no `fingerprint`";
  if (typeof reason !== "string" || reason.trim() === "") {
    return "has no `reason`";
  }
  if (expires === undefined) return { fingerprint, reason };
  return typeof expires === "string" && /^\d{4}-\d{2}-\d{2}$/.test(expires)
    ? { fingerprint, reason, expires }
    : "has an `expires` that is no date such as 2026-12-31";
}

function wrong(file: string, reason: string): Diagnostic {
  return diagnose("accepted-unreadable", { file }, { reason });
}
