import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Operation } from "../../ir/operation.ts";
import { child, pointerOf } from "../../ir/pointer.ts";

/** Paths that differ by the names of their parameters only, each said once. */
export function checkPaths(
  operations: readonly Operation[],
): readonly Diagnostic[] {
  const firsts = new Map<string, string>();
  const paths = new Set(operations.map(({ path }) => path));
  return [...paths].flatMap((path) => {
    const template = path.replaceAll(/\{[^{}]*\}/gu, "{}");
    const first = firsts.get(template);
    if (first === undefined) {
      firsts.set(template, path);
      return [];
    }
    const place = { pointer: child(pointerOf("paths"), path) };
    return [diagnose("duplicate-path", place, { path, first })];
  });
}

/** OperationIds that belong to an earlier operation already. */
export function checkOperationIds(
  operations: readonly Operation[],
): readonly Diagnostic[] {
  const firsts = new Map<string, string>();
  return operations.flatMap(({ operationId, key, pointer }) => {
    if (operationId === undefined) return [];
    const first = firsts.get(operationId);
    if (first === undefined) {
      firsts.set(operationId, key);
      return [];
    }
    const place = { pointer: child(pointer, "operationId") };
    return [diagnose("duplicate-operation-id", place, { operationId, first })];
  });
}
