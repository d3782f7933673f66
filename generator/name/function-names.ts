import type { Operation } from "../ir/operation.ts";
import { camelCase, isDeclarable } from "./identifiers.ts";
import { parameterNames, reservedMembers } from "./reserved-words.ts";

/** What a function may be called, best first: its operationId, else method and path. */
export function functionCandidates(operation: Operation): readonly string[] {
  const byId = camelCase(operation.operationId ?? "");
  const byPath = nameByPath(operation);
  const usable = [byId, byPath].filter(
    (name) => isDeclarable(name) && !unusable.has(name),
  );
  return usable.includes(byPath)
    ? usable
    : [...usable, `${operation.method}Operation`];
}

/** A function is a method of its group as well, and has parameters of its own. */
const unusable: ReadonlySet<string> = new Set([
  ...reservedMembers,
  ...parameterNames,
]);

/** `GET /groups/{id}/users` as `getGroupsByIdUsers`. */
function nameByPath({ method, path }: Operation): string {
  const words = path
    .replaceAll(/\{([^{}]*)\}/gu, " by $1 ")
    .replaceAll(/\s+$/gu, "");
  return camelCase(`${method} ${words === "/" ? "root" : words}`);
}
