import type { Direction, NumberSchema, StringSchema } from "./schema.ts";

/**
 * Whether values of a node are converted in a direction. A bigint in a request is none: what writes
 * the JSON writes it as an integer.
 */
export function isConverted(
  { kind, codec }: NumberSchema | StringSchema,
  direction: Direction,
): boolean {
  return (
    codec !== undefined &&
    (direction === "output" || kind === "string" || codec.kind !== "bigint")
  );
}
