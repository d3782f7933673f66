import type { RefSchema, Schema, SchemaId } from "../../../ir/schema.ts";

/** A schema that is no reference; an intersection only where its members don't merge. */
export type Resolved = Exclude<Schema, RefSchema>;

/** Brings the schemas of one document to the one form in which they are compared. */
export interface Resolver {
  readonly find: (id: SchemaId) => Schema | undefined;
  /** A reference to what is no mere reference in turn, with what all on the way say of it. */
  readonly unalias: (schema: Schema) => Schema;
  /** What a schema takes, as a text: see `shape-of.ts`. */
  readonly shapeOf: (schema: Schema) => string;
  /** The schema behind references, its `allOf` merged, its nested unions flat. */
  readonly resolve: (schema: Schema) => Resolved;
}
