import type { ChangeCode } from "../../catalogue/catalogue.ts";
import type { Finding } from "../../change.ts";
import { dayOf } from "../day.ts";
import { isFree, remark, type PolicyRule, type RuleContext } from "../rule.ts";

/** What takes something away that a client may use; a rename takes the old name away. */
const removals: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  "operation-removed",
  "operation-path-changed",
  "operation-method-changed",
  "parameter-removed",
  "parameter-renamed",
  "parameter-moved",
  "property-removed",
  "property-renamed",
  "enum-value-removed",
  "enum-value-renamed",
  "response-header-removed",
  "schema-removed",
  "webhook-removed",
]);

/** What goes was deprecated before, and goes on the day that was told or later. */
export const deprecationBeforeRemoval: PolicyRule = (finding, context) => {
  const { base } = finding.location;
  if (!removals.has(finding.code) || base === null) return [];
  const { deprecated, stability, sunset } = context.base.of(
    base,
    finding.operations,
  );
  if (isFree(stability, context.rules) || isConsequence(finding, context)) {
    return [];
  }
  if (!deprecated && !areDeprecatedValues(finding, context)) {
    return [remark(finding, "removed-without-deprecation", { parameters: {} })];
  }
  if (sunset === undefined) return [];
  const day = dayOf(sunset);
  if (day === undefined) {
    const parameters = { sunset: JSON.stringify(sunset) };
    return [remark(finding, "sunset-invalid", { parameters })];
  }
  return context.today < day
    ? [remark(finding, "removed-before-sunset", { parameters: { day } })]
    : [];
};

/** A value that only came is missed by nobody, nor is a schema whose users are gone as well. */
function isConsequence(
  { code, direction, location: { base } }: Finding,
  context: RuleContext,
): boolean {
  if (code === "enum-value-removed") return direction === "response";
  if (code !== "schema-removed" || base === null) return false;
  const referrers = context.base
    .referrersOf(base)
    .filter((place) => !place.startsWith(`${base}/`));
  return referrers.length > 0 && referrers.every(context.isGone);
}

function areDeprecatedValues(
  { before, code, location: { base } }: Finding,
  context: RuleContext,
): boolean {
  if (!code.startsWith("enum-value-") || base === null) return false;
  const deprecated = context.base.deprecatedValues(base);
  return (
    Array.isArray(before) && before.every((value) => deprecated.has(value))
  );
}
