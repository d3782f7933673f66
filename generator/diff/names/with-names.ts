import type { OperationKey } from "../../ir/operation.ts";
import type { Plan } from "../../ir/plan.ts";
import type { ChangeCode } from "../catalogue/catalogue.ts";
import type { Finding, Sides } from "../change.ts";
import type { Plans } from "../judge-change.ts";

/** What an operation is called in the package, as far as a finding changes that. */
type NameOf = (
  plan: Plan,
  key: OperationKey,
  finding: Finding,
  side: keyof Sides<never>,
) => string | undefined;

/** The names that findings of these codes may change. */
const nameOf: ReadonlyMap<ChangeCode, NameOf> = new Map<ChangeCode, NameOf>([
  ["operation-removed", functionName],
  ["operation-id-changed", functionName],
  ["operation-tags-changed", methodName],
  ["path-parameter-renamed", parameterKey],
  ["parameter-case-changed", parameterKey],
  ["parameter-renamed", parameterKey],
]);

/**
 * A finding about an operation with what it does to the package: where it changes a name that
 * callers write, their code does not compile.
 */
export function withNames(finding: Finding, plans: Plans): Finding {
  const { code, layers, subject, symbols } = finding;
  const find = nameOf.get(code);
  if (find === undefined || subject.kind !== "operation") return finding;
  const { base, revision } = subject;
  const from =
    base === null ? undefined : find(plans.base, base, finding, "base");
  const to =
    revision === null
      ? undefined
      : find(plans.revision, revision, finding, "revision");
  if (from === undefined || from === to) return finding;
  const touched = [...symbols, from, to].filter((each) => each !== undefined);
  return {
    ...finding,
    sdk: "break",
    layers: [...layers, "names"],
    symbols: [...new Set(touched)],
  };
}

function functionName({ naming }: Plan, key: OperationKey): string | undefined {
  return naming.operations.get(key)?.functionName;
}

/** As callers of the class client write it: `pets.getPet`. */
function methodName({ naming }: Plan, key: OperationKey): string | undefined {
  const names = naming.operations.get(key);
  const group = names && naming.groups[names.group];
  return group && `${group.property}.${names.functionName}`;
}

function parameterKey(
  { document, naming }: Plan,
  key: OperationKey,
  { after, before }: Finding,
  side: keyof Sides<never>,
): string | undefined {
  const wanted = side === "base" ? before : after;
  const operation = document.operations.find((each) => each.key === key);
  const index = operation?.parameters.findIndex(({ name }) => name === wanted);
  const keys = naming.operations.get(key)?.parameterKeys;
  return index === undefined ? undefined : keys?.[index];
}
