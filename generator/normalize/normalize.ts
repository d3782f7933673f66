import type { Bundle } from "../ir/bundle.ts";
import { isJsonObject } from "../ir/json.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { rules } from "./rules.ts";
import { convertSwagger } from "./swagger/convert-swagger.ts";
import { walk } from "./walk.ts";

/**
 * Brings a document to the one dialect that later stages know: OpenAPI 3.1, and besides it
 * `nullable: true`, which means "or null" beside anything. Pointers into it keep their meaning, but
 * for those into a document of 2.0, whose origins tell where what was moved came from.
 */
export function normalize(given: Bundle): Outcome<Bundle> {
  const { value: bundle, diagnostics } =
    given.version === "2.0"
      ? convertSwagger(given)
      : { value: given, diagnostics: [] };
  const active = rules
    .filter(({ versions }) => versions?.includes(bundle.version) ?? true)
    .map(withFindings);
  const document = walk(bundle.document, {
    shape: "document",
    pointer: "",
    visit: (node, shape, pointer) => {
      let current = node;
      for (const { rule, note } of active) {
        if (!rule.shapes.has(shape)) continue;
        current = rule.apply(current, { shape, pointer, note });
      }
      return current;
    },
  });
  return {
    value:
      document === bundle.document || !isJsonObject(document)
        ? bundle
        : { ...bundle, document },
    diagnostics: [
      ...diagnostics,
      ...active.flatMap(({ rule, findings }) => rule.report?.(findings) ?? []),
    ],
  };
}

/** A rule, and what it noted on the way. */
function withFindings(rule: Rule): {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly note: RuleContext["note"];
} {
  const findings: Finding[] = [];
  return { rule, findings, note: (finding) => findings.push(finding) };
}
