import type { Operation } from "../../ir/operation.ts";
import { requiresBody } from "../../ir/served.ts";
import { identifier } from "../ts/code.ts";
import { propertyKey } from "../ts/property-key.ts";
import type { PackagePlan } from "./package-plan.ts";

/** A call for the README. */
export interface ExampleCall {
  /** What an instance of the class client is called: `opal`. */
  readonly variable: string;
  /** `groups.updateGroupUser`. */
  readonly method: string;
  readonly functionName: string;
  /** The parameters object, or nothing where none is required. */
  readonly values: readonly string[];
}

/** The operation that needs the least to be called, a reading one before others. */
export function exampleCall(plan: PackagePlan): ExampleCall | undefined {
  const { document, naming } = plan;
  const [operation] = [...document.operations].toSorted(
    (a, b) => effort(a) - effort(b),
  );
  const names =
    operation === undefined ? undefined : naming.operations.get(operation.key);
  const group = names === undefined ? undefined : naming.groups[names.group];
  if (!operation || !names || !group) return undefined;
  const { className } = naming.package;
  const keys = requiredKeys(operation, names.parameterKeys);
  return {
    variable: identifier(
      `${className.charAt(0).toLowerCase()}${className.slice(1)}`,
    ),
    method: `${group.property}.${names.functionName}`,
    functionName: names.functionName,
    values: keys.length === 0 ? [] : [`{ ${keys.map(shorthand).join(", ")} }`],
  };
}

function effort(operation: Operation): number {
  const needed = requiredKeys(operation, []).length;
  return needed + (operation.method === "get" ? 0 : 100);
}

function requiredKeys(
  operation: Operation,
  keys: readonly string[],
): readonly string[] {
  const names = operation.parameters.flatMap(({ required, name }, index) =>
    required ? [keys[index] ?? name] : [],
  );
  return requiresBody(operation) ? [...names, "body"] : names;
}

/** `id`, or `"X-Id": value` where the key is no identifier. */
function shorthand(key: string): string {
  const code = propertyKey(key);
  return code === key ? code : `${code}: value`;
}
