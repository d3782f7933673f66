import ts from "typescript";

import { flattenSchema } from "../support/flat-schema.ts";
import type { RawSchema } from "../support/raw-document.ts";
import { compareMembers } from "./compare-members.ts";
import { compareValues } from "./compare-values.ts";
import type { Comparison } from "./comparison.ts";
import { followAlias } from "./package-types.ts";
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
  const { $ref } = schema;
  if (
    $ref?.startsWith(COMPONENT) === true &&
    !$ref.slice(COMPONENT.length).includes("/")
  ) {
    if (!unionParts(node).some((part) => stands(pair, part, $ref))) {
      comparison.differ(place, `is ${node.getText()}, not ${$ref}`);
    }
    return;
  }
  const [only, ...others] = schema.allOf ?? [];
  if (
    only !== undefined &&
    others.length === 0 &&
    schema.properties === undefined
  ) {
    compareSchema({ ...pair, schema: only });
    return;
  }
  compareInline(pair);
}

function compareInline(pair: Pair): void {
  const { comparison, place, node } = pair;
  const { schema } = flattenSchema(comparison.document, pair.schema);
  const variants = schema.oneOf ?? schema.anyOf;
  const [part] = unionParts(node);
  if (variants !== undefined && schema.properties === undefined) {
    compareVariants(pair, variants);
  } else if (schema.enum !== undefined || schema.const !== undefined) {
    compareValues({ ...pair, schema });
  } else if (schema.properties !== undefined) {
    const type = comparison.types.checker.getTypeFromTypeNode(node);
    compareMembers({ ...pair, schema, type });
  } else if (schema.type === "array" && schema.items !== undefined && part) {
    const item = itemNode(followInline(comparison, part));
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

/** Says which of several schemas no part of a union type stands for. */
export function compareVariants(
  pair: Omit<Pair, "schema">,
  variants: readonly RawSchema[],
): void {
  const { comparison, place, node } = pair;
  const written = unionParts(node).flatMap((part) =>
    unionParts(followInline(comparison, part)),
  );
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
    const wanted = FLAGS[schema.format === "binary" ? "object" : name] ?? 0;
    if ((flags & wanted) === 0) {
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
  const target = types.schema(decodeURIComponent(ref.slice(COMPONENT.length)));
  return (
    symbol !== undefined &&
    target !== undefined &&
    (symbol === target || symbol === types.exported(`${target.name}Input`))
  );
}

function referredSymbol(
  { types }: Comparison,
  node: ts.TypeNode,
): ts.Symbol | undefined {
  const bare = withoutParentheses(node);
  const symbol =
    ts.isTypeReferenceNode(bare) &&
    types.checker.getSymbolAtLocation(bare.typeName);
  return symbol ? followAlias(types.checker, symbol) : undefined;
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
