import type { Operation } from "../../ir/operation.ts";
import type { Direction, Schema, SchemaId, Usage } from "../../ir/schema.ts";
import { childrenOf } from "../../ir/schema-children.ts";
import { carries } from "../../ir/shape.ts";
import type { Schemas } from "./break-cycles.ts";
import { inputsOf, outputsOf } from "../../ir/operation-schemas.ts";

/** Which of the named schemas requests and responses reach. */
export function usageOf(
  operations: readonly Operation[],
  schemas: Schemas,
): ReadonlyMap<SchemaId, Usage> {
  const input = reach(operations.flatMap(inputsOf), "input", schemas);
  const output = reach(operations.flatMap(outputsOf), "output", schemas);
  return new Map(
    Array.from(schemas.keys(), (id) => [
      id,
      usage(input.has(id), output.has(id)),
    ]),
  );
}

/**
 * What stands inside a schema in the shape of a direction: a read-only property is no part of a
 * request, nor is what only it refers to.
 */
export function carriedChildren(
  schema: Schema,
  direction: Direction,
): readonly Schema[] {
  const children = childrenOf(schema);
  return schema.kind === "object"
    ? children.filter(({ access }) => carries(direction, access))
    : children;
}

function usage(input: boolean, output: boolean): Usage {
  if (input && output) return "both";
  if (input) return "input";
  return output ? "output" : "unused";
}

function reach(
  roots: readonly Schema[],
  direction: Direction,
  schemas: Schemas,
): ReadonlySet<SchemaId> {
  const reached = new Set<SchemaId>();
  const open = [...roots];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (schema.kind === "ref") {
      if (reached.has(schema.target)) continue;
      reached.add(schema.target);
      const target = schemas.get(schema.target);
      if (target !== undefined) open.push(target);
    } else {
      open.push(...carriedChildren(schema, direction));
    }
  }
  return reached;
}
