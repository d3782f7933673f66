import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { list } from "../members.ts";
import type { Located } from "../resolve.ts";

/** A schema's `if`, with what holds where it does and where it does not. */
export type Condition = Located<JsonObject>;

/** The conditions of a schema: its own, and those that are all that a member of its `allOf` says. */
export function findConditions(
  source: JsonObject,
  pointer: Pointer,
): readonly Condition[] {
  const own = isCondition(source) ? [{ value: source, pointer }] : [];
  const at = child(pointer, "allOf");
  const members = list(source, "allOf").flatMap((value, index) =>
    isLoneCondition(value) ? [{ value, pointer: child(at, index) }] : [],
  );
  return [...own, ...members];
}

/** The same schema without its conditions. */
export function withoutConditions(source: JsonObject): JsonObject {
  const { if: _if, then: _then, else: _else, ...rest } = source;
  const members = list(source, "allOf");
  return members.some(isLoneCondition)
    ? {
        ...rest,
        allOf: members.map((each) => isLoneCondition(each) || each),
      }
    : rest;
}

/** `then` and `else` mean nothing without `if`, and it nothing without one of them. */
function isCondition(source: JsonObject): boolean {
  return (
    Object.hasOwn(source, "if") &&
    (Object.hasOwn(source, "then") || Object.hasOwn(source, "else"))
  );
}

function isLoneCondition(value: JsonValue): value is JsonObject {
  return (
    isJsonObject(value) &&
    isCondition(value) &&
    Object.keys(value).every((key) => words.has(key))
  );
}

/** The keywords of a condition, and those that say nothing of values. */
const words: ReadonlySet<string> = new Set([
  "if",
  "then",
  "else",
  "title",
  "description",
  "$comment",
]);
