import ts from "typescript";

import {
  allowedTypes,
  flattenSchema,
  type JsonType,
} from "../support/flat-schema.ts";
import {
  decodeToken,
  findPointer,
  type RawSchema,
} from "../support/raw-document.ts";
import { candidatesOf } from "./candidates.ts";
import { compareMembers } from "./compare-members.ts";
import { compareValues } from "./compare-values.ts";
import type { Comparison } from "./comparison.ts";
import { symbolOf } from "./package-types.ts";
import { referenceOf, saysNothing } from "./saying-parts.ts";
import type { Telling } from "./telling-properties.ts";
import { itemNode, unionParts, withoutParentheses } from "./type-parts.ts";

/** A schema, and the type that was written for it. */
export interface Pair {
  readonly comparison: Comparison;
  readonly schema: RawSchema;
  readonly node: ts.TypeNode;
  /** Where in the document, for messages: `GroupUser.access_level`. */
  readonly place: string;
  /** Whether values unknown to the document must fit its enums; undefined: not looked at. */
  readonly open: boolean | undefined;
  /** Whether it is the property that tells the variants of a union apart: that is never open. */
  readonly telling?: Telling;
  /** The type is a union with more in it than the schema. */
  readonly partial?: boolean;
}

const COMPONENT = "#/components/schemas/";

/** Says where a type is not what its schema says. */
export function compareSchema(pair: Pair): void {
  const { comparison, schema, node, place } = pair;
  const reference = referenceOf(schema);
  if (reference === undefined) {
    compareInline(pair);
  } else if (
    reference.startsWith(COMPONENT) &&
    !reference.slice(COMPONENT.length).includes("/")
  ) {
    if (!unionParts(node).some((part) => stands(pair, part, reference))) {
      comparison.differ(place, `is ${node.getText()}, not ${reference}`);
    }
  } else if (unseen(comparison, reference, node)) {
    const target = findPointer(comparison.document, reference) ?? {};
    compareSchema({ ...pair, schema: target as RawSchema, open: undefined });
  }
}

/** True once for each reference and type: a schema may lead back to itself. */
function unseen(
  { followed }: Comparison,
  reference: string,
  node: ts.TypeNode,
): boolean {
  const seen = followed.get(node) ?? new Set();
  followed.set(node, seen);
  if (seen.has(reference)) return false;
  seen.add(reference);
  return true;
}

function compareInline(written: Pair): void {
  const { comparison, place, node } = written;
  const { schema, refs } = flattenSchema(comparison.document, written.schema);
  const pair = refs.length === 0 ? written : { ...written, open: undefined };
  const variants = schema.oneOf ?? schema.anyOf;
  const [part] = unionParts(node);
  if (
    node.kind === ts.SyntaxKind.NeverKeyword &&
    contradictsItself(comparison, written.schema)
  ) {
    return;
  }
  if (Array.isArray(variants) && schema.properties === undefined) {
    compareVariants(pair, variants);
  } else if (isListed(schema)) {
    compareValues({ ...pair, schema });
  } else if (schema.properties !== undefined && mayBeObject(schema)) {
    const type = comparison.types.checker.getTypeFromTypeNode(node);
    compareMembers({ ...pair, schema, type });
  } else if (schema.type === "array" && schema.items !== undefined && part) {
    const [array = part] = unionParts(followInline(comparison, part));
    // Lists that an enum lists whole.
    if (ts.isTupleTypeNode(array)) return;
    const item = itemNode(array);
    if (item === undefined) {
      comparison.differ(place, `is ${node.getText()}, not an array`);
    } else {
      compareSchema({
        ...pair,
        schema: schema.items,
        node: item,
        place: `${place}[]`,
      });
    }
  } else {
    comparePlain({ ...pair, schema });
  }
}

/** Whether no JSON type, or no value that is listed, is allowed by all parts of a schema. */
function contradictsItself(
  { document }: Comparison,
  { allOf = [] }: RawSchema,
): boolean {
  const [first = new Set<JsonType>(), ...others] = allOf.map((part) =>
    allowedTypes(document, part),
  );
  const [listed, ...lists] = allOf.flatMap((part) => {
    const values = flattenSchema(document, part).schema.enum;
    return values === undefined ? [] : [values];
  });
  if (
    listed !== undefined &&
    !listed.some((value) => lists.every((each) => each.includes(value)))
  ) {
    return true;
  }
  return ![...first].some((type) => others.every((each) => each.has(type)));
}

/** A type, and what stands in it where it is an intersection. */
function operandsOf(node: ts.TypeNode): readonly ts.TypeNode[] {
  const bare = withoutParentheses(node);
  return ts.isIntersectionTypeNode(bare)
    ? [node, ...bare.types.flatMap(unionParts)]
    : [node];
}

/** Whether `properties` speaks of its values: by its type, or what it lists, none may be an object. */
export function mayBeObject({ type, enum: values }: RawSchema): boolean {
  if (values !== undefined) return false;
  return type === undefined || [type].flat().includes("object");
}

/** Whether a schema lists its values; some documents list those of an array's items beside these. */
function isListed({ enum: values, const: constant, type }: RawSchema): boolean {
  return constant !== undefined || (values !== undefined && type !== "array");
}

/** Says which of several schemas no part of a union type stands for. */
export function compareVariants(
  pair: Omit<Pair, "schema">,
  variants: readonly RawSchema[],
): void {
  const { comparison, place, node } = pair;
  if (
    followInline(comparison, node).kind === ts.SyntaxKind.UnknownKeyword &&
    variants
      .flatMap((each) => candidatesOf(comparison.document, each))
      .some(saysNothing)
  ) {
    return;
  }
  const written = unionParts(node)
    .flatMap((part) => unionParts(followInline(comparison, part)))
    .flatMap(operandsOf);
  for (const [index, schema] of variants.entries()) {
    const fits = [node, ...written].some((part) => {
      let differences = 0;
      compareSchema({
        ...pair,
        comparison: { ...comparison, differ: () => (differences += 1) },
        schema,
        node: part,
        partial: true,
      });
      return differences === 0;
    });
    if (!fits && schema.type !== "null") {
      comparison.differ(place, `has no variant ${index}: ${node.getText()}`);
    }
  }
}

function comparePlain({ comparison, schema, node, place }: Pair): void {
  const type = comparison.types.checker.getTypeFromTypeNode(node);
  const flags = (type.isUnion() ? type.types : [type]).reduce(
    (all, each) => all | each.flags,
    0,
  );
  for (const name of [schema.type ?? []].flat()) {
    const binary = schema.format === "binary" ? ts.TypeFlags.Object : 0;
    const wanted = (FLAGS[name] ?? 0) | binary;
    if (wanted !== 0 && (flags & wanted) === 0) {
      comparison.differ(place, `is ${node.getText()}, not ${name}`);
    }
  }
}

const FLAGS: Readonly<Record<string, number>> = {
  string: ts.TypeFlags.StringLike,
  integer: ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike,
  number: ts.TypeFlags.NumberLike,
  boolean: ts.TypeFlags.BooleanLike,
  null: ts.TypeFlags.Null,
  array: ts.TypeFlags.Object,
  object: ts.TypeFlags.Object,
};

/**
 * True where a type stands for a reference: by name, or, where that is an object, with the literal
 * of a discriminator beside it.
 */
function stands(pair: Pair, part: ts.TypeNode, ref: string): boolean {
  const { comparison, schema } = pair;
  const bare = withoutParentheses(part);
  if (!ts.isIntersectionTypeNode(bare)) {
    return refersTo(comparison, bare, ref);
  }
  return (
    flattenSchema(comparison.document, schema).schema.type !== "array" &&
    bare.types.some((each) => refersTo(comparison, each, ref))
  );
}

/** True where a type is the reference, by name, to what a component is published as. */
function refersTo(
  comparison: Comparison,
  node: ts.TypeNode,
  ref: string,
): boolean {
  const { types } = comparison;
  const symbol = referredSymbol(comparison, node);
  const target = types.schema(decodeToken(ref.slice(COMPONENT.length)));
  return (
    symbol !== undefined &&
    target !== undefined &&
    (symbol === target || isInputOf(comparison, symbol, target))
  );
}

/** Whether a type is what a component is in requests; a number follows where the name was taken. */
function isInputOf(
  { types }: Comparison,
  { name }: ts.Symbol,
  target: ts.Symbol,
): boolean {
  const symbol = types.exported(name);
  return (
    name.startsWith(`${target.name}Input`) &&
    /^\d*$/u.test(name.slice(target.name.length + "Input".length)) &&
    symbol !== undefined &&
    !types.isComponent(symbol)
  );
}

function referredSymbol(
  { types }: Comparison,
  node: ts.TypeNode,
): ts.Symbol | undefined {
  const bare = withoutParentheses(node);
  return ts.isTypeReferenceNode(bare)
    ? symbolOf(types.checker, bare.typeName)
    : undefined;
}

/** What stands behind the name of a type alias: a schema without a name may have been given one. */
export function followInline(
  comparison: Comparison,
  node: ts.TypeNode,
): ts.TypeNode {
  const alias = referredSymbol(comparison, node)?.declarations?.find(
    ts.isTypeAliasDeclaration,
  );
  return alias === undefined ? node : alias.type;
}
