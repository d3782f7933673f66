import { diagnose } from "../../ir/diagnostic.ts";
import { groupBy } from "../../ir/group-by.ts";
import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Property, Schema } from "../../ir/schema.ts";
import { entries, texts } from "../members.ts";
import type { Located } from "../resolve.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import type { Condition } from "./condition.ts";
import { findProperty } from "./find-property.ts";
import { impliedTypes } from "./implied-types.ts";
import { part, type Part } from "./part.ts";

/**
 * What conditions that no type can say leave of themselves: the properties that they alone declare,
 * as optional ones of an object. Each of them is told.
 */
export function conditionalProperties(
  source: JsonObject,
  pointer: Pointer,
  {
    conditions,
    scope,
  }: { readonly conditions: readonly Condition[]; readonly scope: Scope },
): readonly Part[] {
  for (const { pointer: at } of conditions) {
    report("if", child(at, "if"), scope);
  }
  for (const keyword of dependencies) {
    if (Object.hasOwn(source, keyword)) {
      report(keyword, child(pointer, keyword), scope);
    }
  }
  if (!isObject(source)) return [];
  const found = branches(source, pointer, conditions)
    .flatMap(({ value, pointer: at }) => propertiesOf(value, at, scope))
    .filter(
      ({ name }) => findProperty(scope.document, pointer, name) === undefined,
    );
  const properties = Array.from(
    groupBy(found, ({ name }) => name),
    ([name, each]): Property => ({
      name,
      required: false,
      schema: oneOfThem(each.map(({ schema }) => schema)),
    }),
  );
  return properties.length === 0
    ? []
    : [
        part({
          ...blankBase(pointer),
          kind: "object",
          properties,
          patterns: [],
        }),
      ];
}

/** Whether properties of a schema depend on others. */
export function hasDependencies(source: JsonObject): boolean {
  return dependencies.some((keyword) => Object.hasOwn(source, keyword));
}

/** `dependencies` is the older name of the other two. */
const dependencies = ["dependentSchemas", "dependentRequired", "dependencies"];

function report(keyword: string, pointer: Pointer, scope: Scope): void {
  scope.report(diagnose("condition-not-typed", { pointer }, { keyword }));
}

/** Whether the schema itself says that its values are objects; a condition alone does not. */
function isObject(source: JsonObject): boolean {
  const type = member(source, "type");
  const types =
    type === undefined
      ? impliedTypes(source)
      : [type, ...texts(source, "type")];
  return types.includes("object") || Object.hasOwn(source, "allOf");
}

/** All schemas that hold on a condition. */
function branches(
  source: JsonObject,
  pointer: Pointer,
  conditions: readonly Condition[],
): readonly Located<JsonObject>[] {
  const ofConditions = conditions.flatMap(({ value, pointer: at }) =>
    ["then", "else"].map((keyword) => ({
      value: member(value, keyword),
      pointer: child(at, keyword),
    })),
  );
  const dependent = dependencies.flatMap((keyword) =>
    entries(source, keyword).map(([name, value]) => ({
      value,
      pointer: child(child(pointer, keyword), name),
    })),
  );
  return [...ofConditions, ...dependent].flatMap(({ value, pointer: at }) =>
    isJsonObject(value) ? [{ value, pointer: at }] : [],
  );
}

function propertiesOf(
  value: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Property[] {
  const { schema } = scope.part(value, pointer);
  return schema.kind === "object" ? schema.properties : [];
}

function oneOfThem(schemas: readonly Schema[]): Schema {
  const [first, ...others] = schemas;
  if (first === undefined) throw new Error("A property has no schema.");
  return others.length === 0
    ? first
    : {
        ...blankBase(first.pointer),
        kind: "union",
        mode: "anyOf",
        variants: schemas,
      };
}
