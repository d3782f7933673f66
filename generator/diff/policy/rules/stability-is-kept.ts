import { tokensOf } from "../../../ir/pointer.ts";
import { remark, type PolicyRule } from "../rule.ts";
import { promisesLess, stabilityOf } from "../stability.ts";

/** A level that was promised is kept or raised. What states none is stable. */
export const stabilityIsKept: PolicyRule = (finding) => {
  const { base } = finding.location;
  if (finding.code !== "extension-changed" || base === null) return [];
  if (tokensOf(base).at(-1) !== "x-stability-level") return [];
  const { after, before } = finding;
  if (after === null) {
    return [remark(finding, "stability-missing", { parameters: {} })];
  }
  const to = stabilityOf(after);
  if (to === undefined) {
    const parameters = { level: JSON.stringify(after) };
    return [remark(finding, "stability-invalid", { parameters })];
  }
  const from = stabilityOf(before) ?? "stable";
  if (from === to) return [];
  const code = promisesLess(to, from)
    ? "stability-lowered"
    : "stability-raised";
  return [remark(finding, code, { parameters: { from, to } })];
};
