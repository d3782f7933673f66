import { remark, type PolicyRule } from "../rule.ts";
import { stabilityOf } from "../stability.ts";

/** A new operation states one of the levels, or none where none is asked for. */
export const stabilityIsStated: PolicyRule = (finding, { revision, rules }) => {
  const place = finding.location.revision;
  if (finding.code !== "operation-added" || place === null) return [];
  const { stated: level } = revision.of(place, finding.operations);
  if (level === undefined) {
    return rules.requireStability
      ? [remark(finding, "stability-missing", { parameters: {} })]
      : [];
  }
  if (stabilityOf(level) !== undefined) return [];
  const parameters = { level: JSON.stringify(level) };
  return [remark(finding, "stability-invalid", { parameters, after: level })];
};
