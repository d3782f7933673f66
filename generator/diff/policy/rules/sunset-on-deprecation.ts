import type { ChangeCode } from "../../catalogue/catalogue.ts";
import { dayOf, daysAfter } from "../day.ts";
import { remark, type PolicyRule } from "../rule.ts";

const deprecations: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  "operation-deprecated",
  "parameter-deprecated",
  "schema-deprecated",
]);

/** Who deprecates says until when it works, and leaves its users the time that was promised. */
export const sunsetOnDeprecation: PolicyRule = (
  finding,
  { revision, rules, today },
) => {
  const place = finding.location.revision;
  if (!deprecations.has(finding.code) || place === null) return [];
  const { stability, sunset } = revision.of(place, finding.operations);
  const days = rules.noticeDays[stability];
  if (sunset === undefined) {
    return days === 0
      ? []
      : [remark(finding, "sunset-missing", { parameters: { days } })];
  }
  const day = dayOf(sunset);
  if (day === undefined) {
    const parameters = { sunset: JSON.stringify(sunset) };
    return [
      remark(finding, "sunset-invalid", {
        parameters,
        before: null,
        after: sunset,
      }),
    ];
  }
  const earliest = daysAfter(today, days);
  if (day >= earliest) return [];
  const parameters = { day, earliest };
  return [
    remark(finding, "sunset-too-near", {
      parameters,
      before: null,
      after: sunset,
    }),
  ];
};
