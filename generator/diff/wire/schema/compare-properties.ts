import type { ObjectSchema, Property } from "../../../ir/schema.ts";
import { findRenames, type Lost } from "../find-renames.ts";
import { labelOf } from "../label.ts";
import { waysOf } from "../ways.ts";
import type { Resolver } from "./resolved.ts";
import { note, type Context, type Walk } from "./walk.ts";

interface Surroundings {
  readonly context: Context;
  readonly walk: Walk;
}

/** Compares the properties of two objects: which there are, and what each says. */
export function compareProperties(
  base: ObjectSchema,
  revision: ObjectSchema,
  surroundings: Surroundings,
): void {
  const { context, walk } = surroundings;
  const later = new Map(revision.properties.map((each) => [each.name, each]));
  const removed: Property[] = [];
  for (const property of base.properties) {
    const other = later.get(property.name);
    later.delete(property.name);
    if (other === undefined) removed.push(property);
    else compareProperty(property, other, surroundings);
  }
  if (removed.length === 0 && later.size === 0) return;
  const renames = findRenames(
    removed.map((each) => lost(each, walk.base)),
    Array.from(later.values(), (each) => lost(each, walk.revision)),
    (name) => {
      const property = removed.find((each) => each.name === name);
      const label = labelOf(property?.schema.pointer ?? "", context.root);
      return walk.renames.properties?.[label];
    },
  );
  const renamed = new Set(
    renames.flatMap((pair) => [pair.base.item, pair.revision.item]),
  );
  for (const { base: from, revision: to } of renames) {
    noteRename(from.item, to.item, surroundings);
    compareProperty(from.item, to.item, surroundings);
  }
  for (const property of removed.filter((each) => !renamed.has(each))) {
    note(context, "property-removed", {
      base: property.schema.pointer,
      revision: null,
      parameters: {
        ...parametersOf(property, walk.base),
        closed: revision.additional === false,
      },
      before: property.name,
      ways: context.ways & waysOf(property.schema.access),
    });
  }
  for (const property of later.values()) {
    if (renamed.has(property)) continue;
    note(context, "property-added", {
      base: null,
      revision: property.schema.pointer,
      parameters: {
        ...parametersOf(property, walk.revision),
        closed: base.additional === false,
      },
      after: property.name,
      ways: context.ways & waysOf(property.schema.access),
    });
  }
}

function lost(property: Property, { shapeOf }: Resolver): Lost<Property> {
  const { name, schema } = property;
  const { description } = schema.docs;
  return { name, item: property, shape: shapeOf(schema), description };
}

function noteRename(
  base: Property,
  revision: Property,
  { context, walk }: Surroundings,
): void {
  note(context, "property-renamed", {
    base: base.schema.pointer,
    revision: revision.schema.pointer,
    parameters: parametersOf(base, walk.base),
    before: base.name,
    after: revision.name,
  });
}

/** Compares what two versions say of one property. */
function compareProperty(
  base: Property,
  revision: Property,
  { context, walk }: Surroundings,
): void {
  const ways = waysOf(base.schema.access) & waysOf(revision.schema.access);
  const inner = { ...context, ways: context.ways & ways };
  compareAccess(base, revision, { context, walk });
  if (base.required !== revision.required) {
    const { required: after } = revision;
    const code = after
      ? "property-became-required"
      : "property-became-optional";
    note(inner, code, {
      base: base.schema.pointer,
      revision: revision.schema.pointer,
      parameters: parametersOf(revision, walk.revision),
      before: !after,
      after,
    });
  }
  walk.pair(base.schema, revision.schema, inner);
}

function compareAccess(
  base: Property,
  revision: Property,
  { context, walk }: Surroundings,
): void {
  const { access: before } = base.schema;
  const { access: after } = revision.schema;
  if (before === after) return;
  const detail = {
    base: base.schema.pointer,
    revision: revision.schema.pointer,
    parameters: parametersOf(base, walk.base),
    before,
    after,
  };
  const gained = {
    ...detail,
    parameters: parametersOf(revision, walk.revision),
  };
  if (after === "read") note(context, "property-became-read-only", detail);
  if (before === "read") note(context, "property-no-longer-read-only", gained);
  if (after === "write") note(context, "property-became-write-only", detail);
  if (before === "write")
    note(context, "property-no-longer-write-only", gained);
}

function parametersOf(
  { required, schema }: Property,
  { resolve }: Resolver,
): { readonly required: boolean; readonly optional: boolean } {
  return { required, optional: resolve(schema).default !== undefined };
}
