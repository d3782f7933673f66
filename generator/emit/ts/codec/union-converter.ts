import type { Code } from "../../../ir/code.ts";
import { propertyValues, type Scalar } from "../../../ir/property-values.ts";
import type { Discriminator, Schema } from "../../../ir/schema.ts";
import { callCode, objectCode } from "../call.ts";
import { code } from "../code.ts";
import { literal } from "../literal.ts";
import { literalKey } from "../property-key.ts";
import type { TypeContext } from "../type/type-context.ts";
import { distinct, runtimeConverter } from "./converter-code.ts";
import {
  holdsCustom,
  propertyNames,
  requiredNames,
  valueKinds,
  type ValueKind,
} from "./object-parts.ts";

type Inner = (part: Schema) => Code | undefined;

interface Variants {
  readonly variants: readonly Schema[];
  readonly discriminator?: Discriminator;
}

/** A variant, what converts it, and the values of the property that tells it from others. */
interface Case {
  readonly schema: Schema;
  readonly converter: Code | undefined;
  readonly tags: readonly Scalar[];
  /** It is what no value of that property tells. */
  readonly isOtherwise: boolean;
}

/**
 * What converts a union, or what is one in effect: variants are told apart by what JSON they are,
 * then as objects.
 */
export function unionConverter(
  { variants, discriminator }: Variants,
  context: TypeContext,
  inner: Inner,
): Code | undefined {
  const cases = variants.map((schema, index) => ({
    schema,
    converter: inner(schema),
    isOtherwise: discriminator?.otherwise === index,
    tags: (discriminator?.mapping ?? [])
      .filter(({ variant }) => variant === index)
      .map(({ value }) => value),
  }));
  const [first, ...others] = distinct(cases.map(({ converter }) => converter));
  if (first === undefined) return undefined;
  if (others.length === 0 && cases.every((each) => each.converter === first)) {
    return first;
  }
  const ofKind = (kind: ValueKind): readonly Case[] =>
    cases.filter(({ schema }) => valueKinds(schema, context.schemas).has(kind));
  const kinds = [
    ["array", inTurn(ofKind("array"), context)],
    ["object", objectConverter(ofKind("object"), discriminator, context)],
    ["scalar", inTurn(ofKind("scalar"), context)],
  ] as const;
  const there = kinds.flatMap(([kind, converter]) =>
    converter === undefined ? [] : [[kind, converter] as const],
  );
  const [only, ...more] = there;
  // A codec of the user's would be called with whatever there is.
  const isGuarded =
    context.direction === "output" ||
    !variants.some((each) => holdsCustom(each, context.schemas));
  return only !== undefined && more.length === 0 && isGuarded
    ? only[1]
    : callCode(runtimeConverter("byKind", context), [
        objectCode(
          there.map(([kind, converter]) => [literalKey(kind), converter]),
          there.length > 1 ? "open" : "short",
        ),
      ]);
}

function inTurn(
  cases: readonly Case[],
  context: TypeContext,
): Code | undefined {
  const [first, ...others] = distinct(cases.map(({ converter }) => converter));
  return first === undefined || others.length === 0
    ? first
    : callCode(runtimeConverter("each", context), [first, ...others]);
}

/** Objects are told apart by a tag, declared or not, else by the members that they must have. */
function objectConverter(
  cases: readonly Case[],
  discriminator: Discriminator | undefined,
  context: TypeContext,
): Code | undefined {
  if (cases.length < 2 && discriminator === undefined) {
    return inTurn(cases, context);
  }
  if (discriminator !== undefined) {
    const otherwise = cases.find((each) => each.isOtherwise)?.converter;
    return byTag(discriminator.property, cases, { otherwise, context });
  }
  if (!cases.some(({ converter }) => converter !== undefined)) return undefined;
  const [first] = cases;
  const names = first === undefined ? [] : requiredNames(first.schema, context);
  for (const name of names) {
    const tagged = cases.map((each) => ({
      ...each,
      tags: tagsOf(each, name, context),
    }));
    const tags = tagged.flatMap((each) => each.tags.map(String));
    const tells =
      tagged.every((each) => each.tags.length > 0) &&
      new Set(tags).size === tags.length;
    if (tells) return byTag(name, tagged, { otherwise: undefined, context });
  }
  return byMembers(cases, context);
}

/** A variant for what no tag tells makes the others count that need no converter. */
function byTag(
  property: string,
  cases: readonly Case[],
  {
    otherwise,
    context,
  }: { readonly otherwise: Code | undefined; readonly context: TypeContext },
): Code | undefined {
  const entries = cases.flatMap(({ tags, converter }) =>
    converter === undefined && otherwise === undefined
      ? []
      : tags.map(
          (tag) => [literalKey(String(tag)), converter ?? code`null`] as const,
        ),
  );
  return entries.length === 0
    ? otherwise
    : callCode(runtimeConverter("byTag", context), [
        literal(property),
        objectCode(entries, "open"),
        ...(otherwise === undefined ? [] : [otherwise]),
      ]);
}

function tagsOf(
  { schema }: Case,
  property: string,
  { schemas }: TypeContext,
): readonly Scalar[] {
  const find = (id: string): Schema | undefined => schemas.get(id)?.schema;
  const values = propertyValues(schema, property, find);
  return values.kind === "listed" && values.required ? [...values.values] : [];
}

/** Variants that must have the same members. */
interface Alike {
  readonly names: readonly string[];
  readonly cases: Case[];
}

/**
 * What has a member that no other variant knows is told by that alone; of the rest, the variant with
 * the most members is tried first. Those with the same members all convert.
 */
function byMembers(
  cases: readonly Case[],
  context: TypeContext,
): Code | undefined {
  const groups = [...alike(cases, context).values()];
  const told = groups.map((group) => {
    const others = groups.filter((other) => other !== group);
    const known = new Set(
      others
        .flatMap((other) => other.cases)
        .flatMap(({ schema }) => propertyNames(schema, context.schemas)),
    );
    const telling = group.names.find((name) => !known.has(name));
    return {
      names: telling === undefined ? group.names : [telling],
      rank: telling === undefined ? group.names.length : Infinity,
      converter: inTurn(group.cases, context),
    };
  });
  const ordered = told.toSorted((one, other) =>
    one.rank === other.rank ? 0 : other.rank - one.rank,
  );
  const last = ordered.findLastIndex(
    ({ converter }) => converter !== undefined,
  );
  const needed = ordered.slice(0, last + 1);
  const [only] = needed;
  if (only === undefined) return undefined;
  if (needed.length === 1 && only.names.length === 0) return only.converter;
  return callCode(
    runtimeConverter("byMembers", context),
    needed.map(({ names, converter }) =>
      converter === undefined
        ? code`[${literal(names)}]`
        : code`[${literal(names)}, ${converter}]`,
    ),
  );
}

function alike(
  cases: readonly Case[],
  context: TypeContext,
): ReadonlyMap<string, Alike> {
  const groups = new Map<string, Alike>();
  for (const each of cases) {
    const names = [...requiredNames(each.schema, context)];
    const key = JSON.stringify(names.toSorted());
    const same = groups.get(key);
    if (same === undefined) groups.set(key, { names, cases: [each] });
    else same.cases.push(each);
  }
  return groups;
}
