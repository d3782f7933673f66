import type { JsonValue } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { ChangeCode, ParametersOf } from "../catalogue/catalogue.ts";
import type { Change, ChangeOf, Finding } from "../change.ts";
import type { Day } from "./day.ts";
import { keyOf } from "./key-of.ts";
import type { LifeStages } from "./life-stages.ts";
import type { PolicyRules } from "./policy-rules.ts";
import { promisesLess, type Stability } from "./stability.ts";

/** What the project promised, held against one finding of the other layers. */
export type PolicyRule = (
  finding: Finding,
  context: RuleContext,
) => readonly Change[];

export interface RuleContext {
  readonly base: LifeStages;
  readonly revision: LifeStages;
  readonly rules: PolicyRules;
  readonly today: Day;
  /** Whether a place of the base went with something around it. */
  readonly isGone: (pointer: Pointer) => boolean;
}

interface Detail<Code extends ChangeCode> {
  readonly parameters: ParametersOf<Code>;
  /** Absent: those of the finding. */
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/** What a rule says of a finding, at the same place. */
export function remark<Code extends ChangeCode>(
  { where, location, subject, operations, ...finding }: Finding,
  code: Code,
  detail: Detail<Code>,
): ChangeOf<Code> {
  const { before = finding.before, after = finding.after } = detail;
  return {
    code,
    parameters: detail.parameters,
    where,
    subject,
    location,
    before,
    after,
    ways: [],
    operations: operations.map(keyOf),
  };
}

/** Whether what has this level is free to change. */
export function isFree(level: Stability, { mayBreak }: PolicyRules): boolean {
  return mayBreak !== "none" && !promisesLess(mayBreak, level);
}
