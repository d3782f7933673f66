import { isJsonObject } from "../../generator/ir/json.ts";
import { flattenSchema } from "../support/flat-schema.ts";
import type { RawDocument, RawSchema } from "../support/raw-document.ts";
import { saysNothing } from "./saying-parts.ts";

const known = new WeakMap<RawDocument, Map<unknown, readonly RawSchema[]>>();

/** What a value may have to be: the schema without its variants, and each of these. */
export function candidatesOf(
  document: RawDocument,
  schema: RawSchema,
): readonly RawSchema[] {
  const found = known.get(document) ?? new Map<unknown, readonly RawSchema[]>();
  known.set(document, found);
  const before = found.get(schema);
  if (before !== undefined) return before;
  found.set(schema, []);
  const candidates = expand(document, schema);
  found.set(schema, candidates);
  return candidates;
}

function expand(
  document: RawDocument,
  schema: RawSchema,
): readonly RawSchema[] {
  const { oneOf, anyOf, ...own } = flattenSchema(document, schema).schema;
  const variants = [oneOf, anyOf].flatMap((each) =>
    Array.isArray(each) ? each : [],
  );
  if (variants.length === 0) return [own];
  const inner = variants.flatMap((each) => candidatesOf(document, each));
  return saysNothing(own) ? inner : [own, ...inner];
}

/** What the items of an array are. */
export function itemsOf(schema: RawSchema): readonly RawSchema[] {
  const { items = {}, prefixItems = [] } = schema;
  return [...prefixItems, items];
}

/** What a tuple holds at one place. */
export function elementsOf(
  schema: RawSchema,
  index: number,
): readonly RawSchema[] {
  const element = schema.prefixItems?.[index];
  return element === undefined ? itemsOf(schema) : [element];
}

/** What a member of an object is. */
export function membersOf(
  schema: RawSchema,
  name: string,
): readonly RawSchema[] {
  const { properties = {} } = schema;
  const member = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return member === undefined ? othersOf(schema) : [member];
}

/** What members are that no name is given of. */
export function othersOf(schema: RawSchema): readonly RawSchema[] {
  const { additionalProperties, patternProperties = {} } = schema;
  return [
    isJsonObject(additionalProperties)
      ? (additionalProperties as RawSchema)
      : {},
    ...Object.values(patternProperties),
  ];
}
