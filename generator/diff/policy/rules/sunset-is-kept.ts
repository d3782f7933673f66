import { tokensOf } from "../../../ir/pointer.ts";
import { dayOf, daysAfter } from "../day.ts";
import { isFree, remark, type PolicyRule } from "../rule.ts";

/** A day that was told is not taken back, nor brought forward; one that is told late is far enough off. */
export const sunsetIsKept: PolicyRule = (finding, context) => {
  const { base, revision } = finding.location;
  if (finding.code !== "extension-changed" || base === null) return [];
  if (revision === null || tokensOf(base).at(-1) !== "x-sunset") return [];
  const before = context.base.of(base, finding.operations);
  const after = context.revision.of(revision, finding.operations);
  // What is deprecated only now, or no longer, has another rule, or needs none.
  if (!before.deprecated || !after.deprecated) return [];
  const { rules, today } = context;
  if (isFree(after.stability, rules)) return [];
  const from = dayOf(finding.before);
  if (finding.after === null) {
    return from === undefined
      ? []
      : [remark(finding, "sunset-removed", { parameters: { day: from } })];
  }
  const to = dayOf(finding.after);
  if (to === undefined) {
    const parameters = { sunset: JSON.stringify(finding.after) };
    return [remark(finding, "sunset-invalid", { parameters })];
  }
  if (from !== undefined) {
    const parameters = { from, to };
    return to < from
      ? [remark(finding, "sunset-moved-earlier", { parameters })]
      : [];
  }
  const earliest = daysAfter(today, rules.noticeDays[after.stability]);
  const parameters = { day: to, earliest };
  return to < earliest
    ? [remark(finding, "sunset-too-near", { parameters })]
    : [];
};
