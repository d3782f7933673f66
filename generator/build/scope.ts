import type { Diagnostic } from "../ir/diagnostic.ts";
import type { JsonObject, JsonValue } from "../ir/json.ts";
import { pointerOf, type Pointer } from "../ir/pointer.ts";
import type { Property, Schema, SchemaId } from "../ir/schema.ts";
import type { Located } from "./resolve.ts";
import type { Part } from "./schema/part.ts";

/**
 * What every builder has at hand. The builders of schemas reach each other through it, since any
 * keyword may hold any schema.
 */
export interface Scope {
  readonly document: JsonObject;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Checks later, when all schemas are known, that an example or default fits its schema. */
  readonly claim: (claim: Claim) => void;
  /** The schema that a value of the document describes. */
  readonly schema: (source: JsonValue | undefined, pointer: Pointer) => Schema;
  /** The same before it is settled which required names are declared. */
  readonly part: (source: JsonValue | undefined, pointer: Pointer) => Part;
  /** The property found in another schema, declared again as required. */
  readonly inherit: (
    name: string,
    found: Located<JsonValue>,
  ) => Property | undefined;
  /** What a `$ref` to a schema stands for. */
  readonly reference: (reference: string, pointer: Pointer) => Part;
}

/** That a value is an example, or the default, of what a schema describes. */
export interface Claim {
  readonly role: "example" | "default";
  readonly value: JsonValue;
  readonly schema: Schema;
  readonly pointer: Pointer;
}

/** The pointer of the component schema `key`. */
export function schemaId(key: string): SchemaId {
  return pointerOf("components", "schemas", key);
}
