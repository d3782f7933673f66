import type { Naming } from "../../../ir/naming.ts";
import type {
  Direction,
  NamedSchema,
  ObjectSchema,
  Schema,
  SchemaId,
} from "../../../ir/schema.ts";
import type { FileScope } from "../file-scope.ts";
import type { TypeExpression } from "./expression.ts";

/** What typing a schema needs to know besides the schema. */
export interface TypeContext {
  readonly scope: FileScope;
  readonly naming: Naming;
  readonly schemas: ReadonlyMap<SchemaId, NamedSchema>;
  readonly direction: Direction;
  /** Strings that are bytes are so typed: the place is in a multipart body. */
  readonly uploads?: boolean;
  /** Objects whose properties stand beside those of the object that is typed, by `allOf`. */
  readonly beside?: readonly ObjectSchema[];
}

/** Types a part of a schema, in the same context. */
export type TypeOf = (schema: Schema) => TypeExpression;
