import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { texts } from "../members.ts";
import type { Scope } from "../scope.ts";
import { findConditions, withoutConditions } from "./condition.ts";
import { conditionCases } from "./condition-cases.ts";
import {
  conditionalProperties,
  hasDependencies,
} from "./conditional-properties.ts";
import type { Part } from "./part.ts";

/** A schema as its conditions leave it, and what they come to. */
export interface Unconditional {
  readonly source: JsonObject;
  readonly parts: readonly Part[];
}

/**
 * `if`, `then` and `else`, `dependentSchemas` and `dependentRequired`: a union of cases where one
 * property tells them apart, which then stands in each of them; of all others what they declare.
 */
export function readConditions(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): Unconditional {
  const conditions = findConditions(source, pointer);
  if (conditions.length === 0 && !hasDependencies(source)) {
    return { source, parts: [] };
  }
  const cases = conditionCases(source, pointer, { conditions, scope });
  const others = conditions.filter(
    (condition) => cases?.said.has(condition) !== true,
  );
  const optional = conditionalProperties(source, pointer, {
    conditions: others,
    scope,
  });
  const rest = withoutConditions(source);
  return cases === undefined
    ? { source: rest, parts: optional }
    : {
        source: withoutProperty(rest, cases.property),
        parts: [...optional, cases.part],
      };
}

function withoutProperty(source: JsonObject, name: string): JsonObject {
  const properties = member(source, "properties");
  if (!isJsonObject(properties)) return source;
  const { [name]: _, ...others } = properties;
  const required = texts(source, "required").filter((each) => each !== name);
  return { ...source, properties: others, required };
}
