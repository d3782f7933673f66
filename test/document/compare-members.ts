import ts from "typescript";

import { isJsonObject } from "../../generator/ir/json.ts";
import { flattenSchema } from "../support/flat-schema.ts";
import {
  followRef,
  type RawDocument,
  type RawSchema,
} from "../support/raw-document.ts";
import { compareSchema, type Pair } from "./compare-schema.ts";
import { tells } from "./telling-properties.ts";
import { bareWords, documentationOf, includesNull } from "./type-parts.ts";

/** A member that is in the code as in the document. */
export interface FoundMember {
  readonly name: string;
  readonly schema: RawSchema;
  readonly nullable: boolean;
}

/** An object's schema, and its type. */
export interface ObjectPair extends Omit<Pair, "node"> {
  readonly type: ts.Type;
}

/** Compares an object's members: which, presence, null, types and documentation. */
export function compareMembers(pair: ObjectPair): readonly FoundMember[] {
  const { comparison, schema, place } = pair;
  const { checker } = comparison.types;
  const type = checker.getNonNullableType(pair.type);
  const properties = schema.properties ?? {};
  const required = new Set(schema.required);
  const closed = [schema.oneOf, schema.anyOf, schema.discriminator].every(
    (each) => each === undefined,
  );
  for (const { name } of closed ? checker.getPropertiesOfType(type) : []) {
    if (!Object.hasOwn(properties, name) && !required.has(name)) {
      comparison.differ(place, `has a member ${name}`);
    }
  }
  const found: FoundMember[] = [];
  for (const [name, member] of Object.entries(properties)) {
    const symbol = checker.getPropertyOfType(type, name);
    const flat = flattenSchema(comparison.document, member).schema;
    if (symbol !== undefined) {
      const here = { ...pair, schema: member, place: `${place}.${name}` };
      const telling = tells(comparison, place, name);
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      if (
        optional ? required.has(name) : !required.has(name) && telling === "not"
      ) {
        comparison.differ(
          here.place,
          `is ${optional ? "optional" : "required"}`,
        );
      }
      const nullable = compareNull(here, symbol);
      compareDocumentation(here, symbol);
      const written = typeNodeOf(symbol);
      if (written !== undefined) {
        compareSchema({ ...here, node: written, telling });
      }
      found.push({ name, schema: member, nullable });
    } else if (flat.writeOnly !== true && flat.readOnly !== true) {
      comparison.differ(place, `has no member ${name}`);
    }
  }
  return found;
}

function compareNull(pair: ObjectPair, symbol: ts.Symbol): boolean {
  const { comparison, schema, place } = pair;
  const written = typeNodeOf(symbol);
  if (written === undefined) {
    return false;
  }
  const type = comparison.types.checker.getTypeFromTypeNode(written);
  const wanted = allowsNull(comparison.document, schema);
  const anythingGoes =
    (type.flags & ts.TypeFlags.Unknown) !== 0 ||
    isUndecided(comparison.document, schema);
  if (anythingGoes || includesNull(type) === wanted) {
    return wanted;
  }
  comparison.differ(place, wanted ? "is never null" : "may be null");
  return false;
}

/** Compares the words of the document with those of a documentation comment. */
export function compareDocumentation(
  { comparison, schema, place }: Pick<Pair, "comparison" | "schema" | "place">,
  symbol: ts.Symbol,
): void {
  const written = documentationOf(symbol);
  const wanted = bareWords(schema.description ?? "");
  if (!written.includes(wanted)) {
    comparison.differ(place, `is not described as "${wanted}"`);
  }
  const deprecated = (symbol.declarations ?? []).some(
    (declaration) => ts.getJSDocDeprecatedTag(declaration) !== undefined,
  );
  if (schema.deprecated === true && !deprecated) {
    comparison.differ(place, "is not deprecated");
  }
}

/** The type of a property, as written. */
export function typeNodeOf(symbol: ts.Symbol): ts.TypeNode | undefined {
  const declaration = symbol.valueDeclaration;
  return declaration !== undefined && ts.isPropertySignature(declaration)
    ? declaration.type
    : undefined;
}

/** The types of a property, as written: of a union of objects, that in each. */
export function typeNodesOf(symbol: ts.Symbol): readonly ts.TypeNode[] {
  return (symbol.declarations ?? [])
    .filter(ts.isPropertySignature)
    .flatMap(({ type }) => type ?? []);
}

/** Whether the parts of an `allOf`, or a type and the values that it lists, disagree on null. */
function isUndecided(document: RawDocument, schema: RawSchema): boolean {
  if (!isJsonObject(schema)) return false;
  const {
    allOf = [],
    enum: listed = [],
    type,
  } = followRef<RawSchema>(document, schema);
  if (listed.includes(null) && type !== undefined) return true;
  return new Set(allOf.map((part) => allowsNull(document, part))).size > 1;
}

/** Whether null is a value: `nullable` counts anywhere, as an author means it. */
export function allowsNull(document: RawDocument, schema: RawSchema): boolean {
  const flat = flattenSchema(document, schema).schema;
  const variants = flat.oneOf ?? flat.anyOf ?? [];
  return (
    flat.nullable === true ||
    [flat.type ?? []].flat().includes("null") ||
    (flat.enum?.includes(null) === true && flat.type === undefined) ||
    variants.some((variant) => allowsNull(document, variant))
  );
}
