import type { Stability } from "./stability.ts";

/** What a project promises to those who use its API, on top of not breaking them. */
export interface PolicyRules {
  /** How many days lie between a deprecation and its sunset, by stability level; with 0 it needs no date. */
  readonly noticeDays: Readonly<Record<Stability, number>>;
  /** Up to this level anything may break, and go without notice. */
  readonly mayBreak: Stability | "none";
  /** Whether each new operation must state its level. */
  readonly requireStability: boolean;
}

/** What oasdiff asks for, where a project says nothing. */
const usualRules: PolicyRules = {
  noticeDays: { draft: 0, alpha: 0, beta: 31, stable: 180 },
  mayBreak: "alpha",
  requireStability: false,
};

/** What a project says of it, the rest as usual. */
export function rulesOf({
  noticeDays,
  ...rules
}: ChosenRules = {}): PolicyRules {
  return {
    ...usualRules,
    ...rules,
    noticeDays: { ...usualRules.noticeDays, ...noticeDays },
  };
}

interface ChosenRules extends Partial<Omit<PolicyRules, "noticeDays">> {
  readonly noticeDays?: Partial<PolicyRules["noticeDays"]>;
}
