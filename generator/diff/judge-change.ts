import type { OperationKey } from "../ir/operation.ts";
import type { Plan } from "../ir/plan.ts";
import { definitions, type ChangeCode } from "./catalogue/catalogue.ts";
import type {
  Change,
  ChangeOf,
  Finding,
  Layer,
  ReachedOperation,
  Sides,
  Subject,
} from "./change.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { worstLevel, type Level, type PolicyVerdict } from "./level.ts";

/** Both versions, read and named. */
export interface Plans {
  readonly base: Plan;
  readonly revision: Plan;
}

/** Gives changes their verdicts and texts, by the catalogue. */
export function createJudge(
  plans: Plans,
  layer: Layer,
): (change: Change) => Finding {
  const reached = new Map<OperationKey, ReachedOperation>();
  for (const { document } of [plans.revision, plans.base]) {
    for (const { key, method, path, operationId } of document.operations) {
      reached.set(key, {
        method: method.toUpperCase(),
        path,
        operationId: operationId ?? null,
      });
    }
  }
  return (change) => {
    const { code, where, subject, location, before, after, ways } = change;
    return {
      code,
      ...verdictOf(change),
      sdk: "none",
      layers: [layer],
      direction: ways.length > 1 ? "both" : (ways[0] ?? null),
      operations: change.operations.flatMap((key) => reached.get(key) ?? []),
      symbols: symbolsOf(subject, plans),
      where,
      subject,
      location,
      before,
      after,
      fingerprint: fingerprintOf(change),
    };
  };
}

function verdictOf<Code extends ChangeCode>({
  code,
  parameters,
  ways,
}: ChangeOf<Code>): {
  readonly level: Level;
  readonly policy: PolicyVerdict;
  readonly message: string;
  readonly help: string;
} {
  const definition = definitions[code];
  const judged = ways.length === 0 ? [undefined] : ways;
  return {
    level: worstLevel(judged.map((way) => definition.level(parameters, way))),
    policy: definition.policy ?? "none",
    message: definition.message(parameters),
    help: definition.help(parameters),
  };
}

function symbolsOf(subject: Subject, plans: Plans): readonly string[] {
  switch (subject.kind) {
    case "document":
      return [];
    case "schema":
      return preferBase(subject, plans, ({ naming }, id) => {
        const names = naming.schemas.get(id);
        if (names === undefined) return undefined;
        const { name, inputName } = names;
        return inputName === undefined ? [name] : [name, inputName];
      });
    case "operation":
      return preferBase(subject, plans, ({ naming }, key) => {
        const names = naming.operations.get(key);
        return names && [names.functionName];
      });
  }
}

function preferBase<Value>(
  { base, revision }: Sides<Value>,
  plans: Plans,
  find: (plan: Plan, value: Value) => readonly string[] | undefined,
): readonly string[] {
  const inBase = base === null ? undefined : find(plans.base, base);
  if (inBase !== undefined) return inBase;
  return (revision !== null && find(plans.revision, revision)) || [];
}
