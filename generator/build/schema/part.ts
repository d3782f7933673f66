import type { Schema } from "../../ir/schema.ts";

/** What one keyword says of a schema. All parts of a schema hold at once. */
export interface Part {
  readonly schema: Schema;
  /** Names that are required here and declared elsewhere, if at all. */
  readonly required: readonly string[];
  /** A `type` and nothing else: it adds nothing where another part says more. */
  readonly bare: boolean;
}

/** A part that requires no foreign names. */
export function part(schema: Schema, bare = false): Part {
  return { schema, required: [], bare };
}
