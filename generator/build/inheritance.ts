import { member, type JsonObject, type JsonValue } from "../ir/json.ts";
import type { SchemaId } from "../ir/schema.ts";
import { entries, list, text } from "./members.ts";
import { pointerOfReference } from "./resolve.ts";
import { mappedSchema } from "./schema/discriminator.ts";

/** What makes a component a base that others extend by `allOf`, or one of its heirs. */
export interface Inheritance {
  /** The schemas that its `allOf` refers to. */
  readonly parents: readonly SchemaId[];
  /** Absent where it has no discriminator, or one that belongs to its own union. */
  readonly discriminator?: BaseDiscriminator;
}

export interface BaseDiscriminator {
  readonly property: string;
  readonly mapping: readonly {
    readonly value: string;
    readonly target: SchemaId;
  }[];
}

/** Read from the component's own object; undefined for what neither extends nor is extended. */
export function inheritanceOf(
  source: JsonValue,
  document: JsonObject,
): Inheritance | undefined {
  const parents = list(source, "allOf").flatMap(
    (part) => pointerOfReference(text(part, "$ref") ?? "") ?? [],
  );
  const discriminator = baseDiscriminator(source, document);
  if (discriminator !== undefined) return { parents, discriminator };
  return parents.length === 0 ? undefined : { parents };
}

/** A discriminator beside properties: the schema is a base, and what extends it a variant. */
function baseDiscriminator(
  source: JsonValue,
  document: JsonObject,
): BaseDiscriminator | undefined {
  const declared = member(source, "discriminator");
  const property = text(declared, "propertyName");
  const has = (key: string): boolean => member(source, key) !== undefined;
  const isBase = has("properties") || has("allOf");
  if (property === undefined || !isBase || has("oneOf") || has("anyOf")) {
    return undefined;
  }
  const mapping = entries(declared, "mapping").flatMap(([value, name]) => {
    const target = mappedSchema(name, document);
    return target === undefined ? [] : [{ value, target }];
  });
  return { property, mapping };
}
