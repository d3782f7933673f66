import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { child } from "../../ir/pointer.ts";
import { propertyValues, type FindSchema } from "../../ir/property-values.ts";
import type { Schema, SchemaId } from "../../ir/schema.ts";
import type { Named } from "../named-schemas.ts";
import {
  baseOf,
  commonPart,
  reference,
  valuesOf,
  type Base,
} from "./base-of.ts";
import { declares } from "./check-declared.ts";
import { findFamily, type Relations } from "./family.ts";
import { calledAs } from "./fitting.ts";
import { unionBase } from "./union-base.ts";
import { withMembers } from "./with-members.ts";
import { withTag } from "./with-tag.ts";

/** A union of more would slow every editor down. */
const heirLimit = 100;

/**
 * A schema with a discriminator that others extend by `allOf` stands for any of these: it becomes
 * their union, and what it declares itself moves to a schema of its own, which the heirs extend.
 * An heir's own tag becomes a literal, unless it has heirs in turn.
 */
export function extendBases(
  named: ReadonlyMap<SchemaId, Named>,
  diagnostics: Diagnostic[],
): ReadonlyMap<SchemaId, Named> {
  const relations: Relations = { named, family: findFamily(named) };
  const bases = findBases(relations, diagnostics);
  if (bases.size === 0) return named;
  const extended = new Map<SchemaId, Named>();
  for (const [id, each] of named) {
    const { union, common } = bases.get(id) ?? {};
    const schema = asHeir(id, common ?? each.schema, { bases, relations });
    extended.set(id, { ...each, schema: union ?? schema });
    if (common === undefined) continue;
    extended.set(commonPart(id), {
      key: `${each.key} Base`,
      origin: "hoisted",
      schema: { ...schema, nullable: false, access: "both" },
    });
  }
  return extended;
}

type Bases = ReadonlyMap<SchemaId, Base>;

function findBases(relations: Relations, diagnostics: Diagnostic[]): Bases {
  const bases = new Map<SchemaId, Base>();
  for (const [id, { key }] of relations.named) {
    const base = baseOf(id, relations) ?? unionBase(id, relations);
    if (base === undefined) continue;
    const count = base.union.variants.length;
    checkBase(id, base, { relations, diagnostics });
    if (count <= heirLimit) bases.set(id, base);
    else {
      const parameters = { schema: key, count, limit: heirLimit };
      diagnostics.push(
        diagnose("discriminator-too-many", { pointer: id }, parameters),
      );
    }
  }
  return bases;
}

/** The property that tells heirs apart is declared by their base, or by each of them. */
function checkBase(
  id: SchemaId,
  { heirs, property }: Base,
  {
    relations: { named },
    diagnostics,
  }: { readonly relations: Relations; readonly diagnostics: Diagnostic[] },
): void {
  const { key, schema } = named.get(id) ?? {};
  if (property === undefined || schema === undefined) return;
  const find: FindSchema = (target) => named.get(target)?.schema;
  const isDeclared =
    declares(schema, property, find) ||
    heirs.every((heir) => declares(reference(heir, id), property, find));
  if (isDeclared) return;
  const place = { pointer: child(id, "discriminator") };
  diagnostics.push(
    diagnose("discriminator-undeclared", place, {
      property,
      without: [`"${key ?? ""}"`],
    }),
  );
}

/** What an heir says, on top of the common part of its base, and with its tag. */
function asHeir(
  id: SchemaId,
  schema: Schema,
  {
    bases,
    relations,
  }: { readonly bases: Bases; readonly relations: Relations },
): Schema {
  const { named, family } = relations;
  let extended = schema;
  for (const [base, { heirs, property, common }] of bases) {
    if (!heirs.includes(id)) continue;
    extended =
      common === undefined
        ? without(extended, base)
        : onCommonPart(extended, base);
    if (property === undefined || family.heirs.has(id)) continue;
    const find: FindSchema = (target) => named.get(target)?.schema;
    const own = propertyValues(schema, property, find);
    const values = calledAs(valuesOf(id, relations), own);
    const isTagged = own.kind === "listed" && own.values.size === 1;
    if (!isTagged) extended = withTag(extended, property, values);
  }
  return extended;
}

function onCommonPart(schema: Schema, base: SchemaId): Schema {
  if (schema.kind === "ref" && schema.target === base) {
    return { ...schema, target: commonPart(base) };
  }
  return schema.kind === "intersection"
    ? {
        ...schema,
        members: schema.members.map((member) => onCommonPart(member, base)),
      }
    : schema;
}

/** An heir of nothing but the union that it is a variant of: that adds nothing to it. */
function without(schema: Schema, base: SchemaId): Schema {
  if (schema.kind !== "intersection") return schema;
  const members = schema.members.filter(
    (member) => member.kind !== "ref" || member.target !== base,
  );
  return withMembers(schema, members) ?? schema;
}
