import type {
  ObjectSchema,
  Property,
  Schema,
  SchemaBase,
} from "../../ir/schema.ts";
import { blankBase, layBase, layOver, overlay } from "./base.ts";
import { mergeObjects, mergeScalars } from "./merge.ts";
import { part, type Part } from "./part.ts";

/** Declares a property that a part requires and a reference beside it has, if any has it. */
export type Inherit = (
  name: string,
  parts: readonly Part[],
) => Property | undefined;

/**
 * The schema of which all parts hold at once, with what `base` says laid over it. A lone part is
 * that part; plain objects merge; what can't be merged is an intersection.
 */
export function combine(
  parts: readonly Part[],
  base: SchemaBase,
  inherit: Inherit,
): Part {
  const [lone] = parts;
  if (lone !== undefined && parts.length === 1 && lone.schema.kind !== "any") {
    return { ...lone, schema: overlay(lone.schema, base) };
  }
  const telling = parts.filter(({ schema }) => schema.kind !== "any");
  const own = parts
    .filter(({ schema }) => schema.kind === "any")
    .reduceRight<SchemaBase>(
      (upper, { schema }) => layBase(schema, upper),
      base,
    );
  const kept = withoutBare(telling);
  const [only] = kept;
  if (only === undefined) {
    return {
      schema: { ...own, kind: "any" },
      required: parts.flatMap(({ required }) => required),
      bare: false,
    };
  }
  const required = requirements(parts, kept, inherit);
  const members = mergeAll([
    ...kept.map(({ schema }) => schema),
    ...required.added,
  ]).map((schema) => require(schema, required.names));
  const [first] = members;
  const schema =
    members.length === 1 && first !== undefined
      ? overlay(first, own)
      : intersection(members, own);
  return {
    schema,
    required: required.open,
    bare: kept.length === 1 && members.length === 1 && only.bare,
  };
}

/**
 * A part that is a type and nothing else goes where another part says more. One that no other part
 * can be stays: that is a contradiction, which is found when all schemas are known.
 */
function withoutBare(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = parts.filter(({ bare }) => !bare);
  for (const bare of parts) {
    if (!bare.bare) continue;
    const says = kept.some(({ schema }) => couldBe(schema, bare.schema));
    if (!says) kept.push(bare);
  }
  return kept;
}

function couldBe(schema: Schema, { kind }: Schema): boolean {
  switch (schema.kind) {
    case "ref":
    case "union":
    case "intersection":
      return true;
    case "enum":
      return schema.members.some(({ value }) => typeof value === kind);
    case "literal":
      return typeof schema.value === kind;
    case "tuple":
      return kind === "array";
    default:
      return schema.kind === kind;
  }
}

/**
 * Sorts the names that parts require of each other: those that a plain object declares, those that
 * a reference declares (declared again, as required), and those that nothing here declares.
 */
function requirements(
  parts: readonly Part[],
  kept: readonly Part[],
  inherit: Inherit,
): {
  readonly names: ReadonlySet<string>;
  readonly added: readonly Schema[];
  readonly open: readonly string[];
} {
  const names = new Set(parts.flatMap(({ required }) => required));
  if (names.size === 0) return { names, added: [], open: [] };
  const each = kept.flatMap(flatten);
  const declared = new Set(
    each.flatMap(({ schema }) =>
      schema.kind === "object" ? schema.properties.map(({ name }) => name) : [],
    ),
  );
  const foreign = [...names].filter((name) => !declared.has(name));
  const inherited = foreign.flatMap((name) => inherit(name, each) ?? []);
  const found = new Set(inherited.map(({ name }) => name));
  return {
    names,
    added: inherited.length === 0 ? [] : [plainObject(inherited)],
    open: foreign.filter((name) => !found.has(name)),
  };
}

function plainObject(properties: readonly Property[]): ObjectSchema {
  const pointer = properties[0]?.schema.pointer ?? "";
  return { ...blankBase(pointer), kind: "object", properties, patterns: [] };
}

/** The parts of which a part consists, where these could not be merged. */
function flatten(whole: Part): readonly Part[] {
  return whole.schema.kind === "intersection"
    ? whole.schema.members.flatMap((member) => flatten(part(member)))
    : [whole];
}

function require(schema: Schema, names: ReadonlySet<string>): Schema {
  if (names.size === 0) return schema;
  if (schema.kind === "intersection") {
    const members = schema.members.map((member) => require(member, names));
    return { ...schema, members };
  }
  if (schema.kind !== "object") return schema;
  const properties = schema.properties.map((property) =>
    names.has(property.name) ? { ...property, required: true } : property,
  );
  return { ...schema, properties };
}

/** Plain objects become one, arrays too, and so do scalars of one kind and references to one schema. */
function mergeAll(schemas: readonly Schema[]): readonly Schema[] {
  const merged: Schema[] = [];
  for (const schema of schemas) {
    if (!mergeInto(merged, schema)) merged.push(schema);
  }
  return merged;
}

function mergeInto(merged: Schema[], schema: Schema): boolean {
  for (const [index, earlier] of merged.entries()) {
    const both = mergeTwo(earlier, schema);
    if (both === undefined) continue;
    merged[index] = both;
    return true;
  }
  return false;
}

function mergeTwo(first: Schema, second: Schema): Schema | undefined {
  if (first.kind === "object" && second.kind === "object") {
    return mergeObjects(first, second, mergeProperty);
  }
  if (first.kind === "array" && second.kind === "array") {
    const items = conjunction(first.items, second.items);
    return { ...layOver(first, second), items };
  }
  return mergeScalars(first, second);
}

/** A property that two objects declare holds what both say. */
function mergeProperty(first: Property, second: Property): Property {
  return {
    name: first.name,
    required: first.required || second.required,
    schema: conjunction(first.schema, second.schema),
  };
}

/** The schema of which two hold at once. */
function conjunction(first: Schema, second: Schema): Schema {
  // `required` alone makes an object, though it says nothing of a list.
  if (first.kind === "array" && declaresNothing(second)) return first;
  const parts = [part(first), part(second)];
  const base = blankBase(second.pointer);
  const { schema } = combine(parts, base, () => undefined);
  if (schema.kind !== "intersection") return schema;
  const described = second.docs.description === undefined ? first : second;
  return { ...schema, docs: described.docs };
}

/** Whether of an object nothing is declared, as where it only requires what is declared nowhere. */
function declaresNothing(schema: Schema): boolean {
  return (
    schema.kind === "object" &&
    schema.additional === undefined &&
    schema.properties.length === 0 &&
    schema.patterns.length === 0
  );
}

function intersection(members: readonly Schema[], base: SchemaBase): Schema {
  const nullable = base.nullable || members.some((member) => member.nullable);
  return {
    ...base,
    kind: "intersection",
    nullable,
    members: members.map((member) =>
      member.nullable ? { ...member, nullable: false } : member,
    ),
  };
}
