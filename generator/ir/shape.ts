import type { Access, Direction, NamedSchema } from "./schema.ts";

/** Whether a property with this access stands in the shape of a direction. */
export function carries(direction: Direction, access: Access): boolean {
  return access === "both" || (access === "read") === (direction === "output");
}

/**
 * The shape that a schema's own name stands for. What only requests use has the input shape under
 * its name; where both shapes are needed, the input shape has a name besides (`NamedSchema.split`).
 */
export function directionOfName(schema: NamedSchema): Direction {
  return schema.usage === "input" ? "input" : "output";
}
