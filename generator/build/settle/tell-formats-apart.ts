import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type {
  Codec,
  NumberSchema,
  ObjectSchema,
  Schema,
  SchemaId,
  StringSchema,
} from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";

/** A value of a union that is no object and no array, and what it is on the wire. */
interface Scalar {
  readonly wire: string;
  readonly codec?: Codec;
  readonly format?: string;
}

/**
 * Takes the codec off text that stands beside other text in a union, and off numbers beside
 * numbers: nothing tells which of the two has come. The types say what is there, so that what refers
 * to a named schema with a codec holds a copy of it without.
 */
export function tellFormatsApart(
  schemas: Schemas,
  diagnostics: Diagnostic[],
): (schema: Schema) => Schema {
  const find = (schema: Schema): Schema => behind(schema, schemas);
  const told: Told = (variants, pointer) => {
    const clash = clashAmong(variants.flatMap((each) => scalarsOf(each, find)));
    const items = variants.flatMap((variant) => itemsOf(variant, find));
    const itemClash =
      items.length < 2
        ? undefined
        : clashAmong(items.flatMap((item) => scalarsOf(item, find)));
    const format = clash ?? itemClash;
    if (format === undefined) return variants;
    diagnostics.push(
      diagnose("format-not-told-apart", { pointer }, { format }),
    );
    return variants.map((variant) => {
      const plain = clash === undefined ? variant : bare(variant, find);
      return itemClash === undefined ? plain : withBareItems(plain, find);
    });
  };
  const settle = (schema: Schema): Schema => {
    const inner = mapChildren(schema, settle);
    if (inner.kind === "union") {
      const variants = told(inner.variants, inner.pointer);
      return variants === inner.variants ? inner : { ...inner, variants };
    }
    return inner.kind === "object" ? settleKeys(inner, told) : inner;
  };
  return settle;
}

type Told = (
  variants: readonly Schema[],
  pointer: Pointer,
) => readonly Schema[];

/** Members by pattern and all others are not told apart by their names, when they are converted. */
function settleKeys(object: ObjectSchema, told: Told): ObjectSchema {
  const { additional, patterns, pointer } = object;
  if (patterns.length === 0) return object;
  const rest = typeof additional === "object" ? [additional] : [];
  const before = [...patterns.map(({ schema }) => schema), ...rest];
  const after = told(before, pointer);
  const last = after[patterns.length];
  return {
    ...object,
    patterns: patterns.map(({ pattern, schema }, index) => ({
      pattern,
      schema: after[index] ?? schema,
    })),
    ...(last === undefined ? {} : { additional: last }),
  };
}

/** The schema that references lead to. */
function behind(schema: Schema, schemas: Schemas): Schema {
  const seen = new Set<SchemaId>();
  let current = schema;
  while (current.kind === "ref" && !seen.has(current.target)) {
    seen.add(current.target);
    const target = schemas.get(current.target);
    if (target === undefined) break;
    current = target;
  }
  return current;
}

type Find = (schema: Schema) => Schema;

function scalarsOf(schema: Schema, find: Find): readonly Scalar[] {
  const found = find(schema);
  switch (found.kind) {
    case "string":
    case "number": {
      const { kind, codec, format } = found;
      return codec === undefined || format === undefined
        ? [{ wire: kind }]
        : [{ wire: kind, codec, format }];
    }
    case "boolean":
      return [{ wire: "boolean" }];
    case "literal":
      return [{ wire: typeof found.value }];
    case "enum":
      return found.members.map(({ value }) => ({ wire: typeof value }));
    case "union":
      return found.variants.flatMap((variant) => scalarsOf(variant, find));
    default:
      return [];
  }
}

/** The format of a codec that can't be told from what stands beside it. */
function clashAmong(scalars: readonly Scalar[]): string | undefined {
  return scalars.find(
    (one) =>
      one.codec !== undefined && scalars.some((other) => clashes(one, other)),
  )?.format;
}

/** The user's own types may be anything; ours are told from what is other JSON. */
function clashes(one: Scalar, other: Scalar): boolean {
  if (one.wire === other.wire) return one.format !== other.format;
  return one.codec?.kind === "custom" || other.codec?.kind === "custom";
}

/** The schema without the codecs of its own values; in place of a reference to such, a copy. */
function bare(schema: Schema, find: Find): Schema {
  const found = find(schema);
  if (!scalarsOf(found, find).some(({ codec }) => codec !== undefined)) {
    return schema;
  }
  switch (found.kind) {
    case "string":
    case "number":
      return withoutCodec(found);
    case "union":
      return {
        ...found,
        variants: found.variants.map((variant) => bare(variant, find)),
      };
    default:
      return schema;
  }
}

function withoutCodec(schema: StringSchema | NumberSchema): Schema {
  const { codec: _, ...rest } = schema;
  return rest;
}

function itemsOf(schema: Schema, find: Find): readonly Schema[] {
  const found = find(schema);
  return found.kind === "array" ? [found.items] : [];
}

function withBareItems(schema: Schema, find: Find): Schema {
  const found = find(schema);
  return found.kind === "array"
    ? { ...found, items: bare(found.items, find) }
    : schema;
}
