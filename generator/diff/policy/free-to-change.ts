import type { Finding } from "../change.ts";
import type { RuleContext } from "./rule.ts";
import { isFree } from "./rule.ts";

/** A change of what promised no more than a level that may break is accepted. */
export function freeToChange(
  finding: Finding,
  { base, revision, rules }: RuleContext,
): Finding {
  const { level, location, operations, sdk } = finding;
  if (level === "safe" && sdk !== "break") return finding;
  // What the base promised counts: lowering the level is no way to be free.
  const isOld = location.base !== null || operations.some(base.has);
  const pointer = location.base ?? location.revision;
  if (pointer === null) return finding;
  const { stability } = isOld
    ? base.of(location.base ?? "", operations)
    : revision.of(pointer, operations);
  return isFree(stability, rules)
    ? { ...finding, accepted: `It is ${stability}, where anything may change.` }
    : finding;
}
