import type { Code } from "../../ir/code.ts";
import type { Plan } from "../../ir/plan.ts";
import type { TypeContext } from "../ts/type/type-context.ts";

/** What emitting an operation needs to know; the direction follows from the part that is typed. */
export interface OperationContext extends Omit<TypeContext, "direction"> {
  readonly plan: Plan;
  /** What the client says for all operations, as a literal. */
  readonly usualSecurity: Code;
}
