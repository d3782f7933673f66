import type { Docs } from "./docs.ts";
import type { JsonValue } from "./json.ts";
import type { CustomFormat } from "./options.ts";
import type { Pointer } from "./pointer.ts";

/**
 * A schema as all later stages see it: a closed union by `kind`, so that a switch which misses a
 * kind does not compile. Plain data; recursion goes through `RefSchema` only.
 */
export type Schema =
  | AnySchema
  | NeverSchema
  | NullSchema
  | BooleanSchema
  | NumberSchema
  | StringSchema
  | LiteralSchema
  | EnumSchema
  | ArraySchema
  | TupleSchema
  | ObjectSchema
  | UnionSchema
  | IntersectionSchema
  | RefSchema;

/** The pointer of the definition of a schema that has a name of its own. */
export type SchemaId = Pointer;

/** "read": only responses carry it (readOnly). "write": only requests do (writeOnly). */
export type Access = "both" | "read" | "write";

/** Requests carry input shapes, responses output shapes; they differ by readOnly and writeOnly. */
export type Direction = "input" | "output";

export interface SchemaBase {
  readonly pointer: Pointer;
  readonly docs: Docs;
  /** Null is allowed besides what the kind says. A schema that allows null alone is `NullSchema`. */
  readonly nullable: boolean;
  readonly access: Access;
  readonly default?: JsonValue;
  /** Members whose name starts with `x-`, in the order of the document. */
  readonly extensions: readonly Extension[];
  /** What limits values further than any type says: absent where nothing does. */
  readonly untyped?: readonly UntypedKeyword[];
}

/** A keyword such as `not` or `contains`, as the document spells it. */
export interface UntypedKeyword {
  readonly keyword: string;
  readonly value: JsonValue;
}

export interface Extension {
  readonly name: string;
  readonly value: JsonValue;
}

/** Anything at all: `{}`, `true`, or what a diagnostic says could not be read. */
export interface AnySchema extends SchemaBase {
  readonly kind: "any";
}

export interface NeverSchema extends SchemaBase {
  readonly kind: "never";
}

export interface NullSchema extends SchemaBase {
  readonly kind: "null";
}

export interface BooleanSchema extends SchemaBase {
  readonly kind: "boolean";
}

/**
 * What models hold where JSON has text or a number, as the configuration wants it for a format. A
 * type and its conversion both follow from the node that has it.
 */
export type Codec =
  | { readonly kind: "Date" }
  | { readonly kind: "bigint" }
  | { readonly kind: "custom"; readonly custom: CustomFormat };

export interface NumberSchema extends SchemaBase {
  readonly kind: "number";
  readonly integer: boolean;
  readonly format?: string;
  readonly codec?: Codec;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

export interface StringSchema extends SchemaBase {
  readonly kind: "string";
  readonly format?: string;
  readonly codec?: Codec;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
}

/** `const`, or an `enum` of one member that is a discriminator's value. */
export interface LiteralSchema extends SchemaBase {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

export interface EnumSchema extends SchemaBase {
  readonly kind: "enum";
  /** Without duplicates, null (that is `nullable`) and members that are no scalars. */
  readonly members: readonly EnumMember[];
  /** A response can bring it, so that values unknown today must be accepted. */
  readonly open: boolean;
}

export interface EnumMember {
  readonly value: string | number | boolean;
  /** What an extension calls it: `x-enum-varnames`. */
  readonly name?: string;
  readonly description?: string;
}

export interface ArraySchema extends SchemaBase {
  readonly kind: "array";
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems: boolean;
}

export interface TupleSchema extends SchemaBase {
  readonly kind: "tuple";
  readonly items: readonly Schema[];
  /** So many of the items are there for sure; the others may be missing at the end. */
  readonly required: number;
  /** What may follow the items; false where nothing may. */
  readonly rest: Schema | false;
}

export interface ObjectSchema extends SchemaBase {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** `additionalProperties`; absent where the document does not say. */
  readonly additional?: boolean | Schema;
  readonly patterns: readonly PatternProperty[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

export interface PatternProperty {
  readonly pattern: string;
  readonly schema: Schema;
}

export interface UnionSchema extends SchemaBase {
  readonly kind: "union";
  /** "type" is a `type` with several members. */
  readonly mode: "oneOf" | "anyOf" | "type";
  readonly variants: readonly Schema[];
  readonly discriminator?: Discriminator;
}

export interface Discriminator {
  readonly property: string;
  readonly mapping: readonly DiscriminatorEntry[];
  /** The index of the variant of which the property may say anything else, or nothing. */
  readonly otherwise?: number;
}

export interface DiscriminatorEntry {
  /** As the variant's property spells it: where that is a number, a number. */
  readonly value: string | number | boolean;
  /** An index into the union's variants. */
  readonly variant: number;
}

export interface IntersectionSchema extends SchemaBase {
  readonly kind: "intersection";
  readonly members: readonly Schema[];
}

/** A reference to a named schema. Its own fields are the siblings of the `$ref`, never the target's. */
export interface RefSchema extends SchemaBase {
  readonly kind: "ref";
  readonly target: SchemaId;
}

/** Who meets a schema: request parts, response parts, both, or nothing that an operation reaches. */
export type Usage = "input" | "output" | "both" | "unused";

export interface NamedSchema {
  readonly id: SchemaId;
  /** The key under `components/schemas`, or what a hoisted schema is called in its place. */
  readonly key: string;
  readonly schema: Schema;
  readonly origin: "component" | "hoisted";
  readonly usage: Usage;
  /**
   * Both shapes are needed, and the request shape differs from the response shape: somewhere in it
   * the `access` of a property is not "both". See `directionOfName` in `shape.ts`.
   */
  readonly split: boolean;
  /** In which directions values are converted, and operations do; absent where in none. */
  readonly converted?: readonly Direction[];
}
