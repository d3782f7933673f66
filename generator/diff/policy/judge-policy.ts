import type { Finding } from "../change.ts";
import { createJudge, type Plans } from "../judge-change.ts";
import { mergeChanges } from "../merge-changes.ts";
import { worstFirst } from "../worst-first.ts";
import { applyDecisions, type Decisions } from "./apply-decisions.ts";
import { freeToChange } from "./free-to-change.ts";
import { around, createLifeStages } from "./life-stages.ts";
import type { PolicyRules } from "./policy-rules.ts";
import type { PolicyRule, RuleContext } from "./rule.ts";
import { deprecationBeforeRemoval } from "./rules/deprecation-before-removal.ts";
import { stabilityIsKept } from "./rules/stability-is-kept.ts";
import { stabilityIsStated } from "./rules/stability-is-stated.ts";
import { sunsetIsKept } from "./rules/sunset-is-kept.ts";
import { sunsetOnDeprecation } from "./rules/sunset-on-deprecation.ts";
import { versionIsRaised } from "./rules/version-is-raised.ts";

/** All that a project wants of a comparison. */
export interface Policy extends Decisions {
  /** Absent: the policy layer is not asked. */
  readonly rules?: PolicyRules;
}

/** What is asked of each finding by itself; the version is asked of all together. */
const policyRules: readonly PolicyRule[] = [
  deprecationBeforeRemoval,
  sunsetOnDeprecation,
  sunsetIsKept,
  stabilityIsKept,
  stabilityIsStated,
];

/** The findings as the project wants them judged, with those of the policy layer; the worst first. */
export function judgePolicy(
  findings: readonly Finding[],
  plans: Plans,
  { rules, ...decisions }: Policy,
): readonly Finding[] {
  if (rules === undefined) {
    return worstFirst(applyDecisions(findings, decisions));
  }
  const { today } = decisions;
  const judge = createJudge(plans, "policy");
  const context = { ...contextOf(findings, plans), rules, today };
  const remarks = findings.map((finding) =>
    policyRules.flatMap((rule) => rule(finding, context)),
  );
  const left = findings.filter(
    ({ code }, index) =>
      // What a rule says of an extension says all that there is to say.
      code !== "extension-changed" || remarks[index]?.length === 0,
  );
  const decided = applyDecisions(
    [
      ...left.map((finding) => freeToChange(finding, context)),
      ...mergeChanges(remarks.flat()).map(judge),
    ],
    decisions,
  );
  const ofVersion = versionIsRaised(decided, plans).map(judge);
  return worstFirst([...decided, ...applyDecisions(ofVersion, decisions)]);
}

function contextOf(
  findings: readonly Finding[],
  { base, revision }: Plans,
): Pick<RuleContext, "base" | "revision" | "isGone"> {
  const gone = new Set(
    findings.flatMap(({ location }) =>
      location.revision === null && location.base !== null
        ? [location.base]
        : [],
    ),
  );
  return {
    base: createLifeStages(base.document),
    revision: createLifeStages(revision.document),
    isGone: (pointer) => around(pointer).some((place) => gone.has(place)),
  };
}
