import { diagnose } from "../ir/diagnostic.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";
import { child, pointerOf } from "../ir/pointer.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * `required: true` on a property is meant as an entry in the list of its object, and a single name
 * instead of a list as a list of one.
 */
export const requiredIsAListOnTheObject: Rule = {
  shapes: new Set(["schema"]),
  apply: (node, context) => liftFlags(listName(node, context), context),
  report: (findings) =>
    findings.map(({ pointer, member: owner, value }) =>
      diagnose(
        "required-not-a-list",
        { pointer },
        { owner: owner === "object" ? "object" : "property", value },
      ),
    ),
};

function listName(
  node: JsonObject,
  { pointer, note }: RuleContext,
): JsonObject {
  const required = member(node, "required");
  if (typeof required !== "string") return node;
  note({
    pointer: child(pointer, "required"),
    member: "object",
    value: required,
  });
  return replaceMembers(node, new Map([["required", [required]]]));
}

function liftFlags(
  node: JsonObject,
  { pointer, note }: RuleContext,
): JsonObject {
  const properties = member(node, "properties");
  if (!isJsonObject(properties)) return node;
  const flagged = Object.entries(properties).filter(
    ([, property]) => typeof member(property, "required") === "boolean",
  );
  if (flagged.length === 0) return node;
  for (const [name, property] of flagged) {
    note({
      pointer: pointer + pointerOf("properties", name, "required"),
      member: "property",
      value: String(member(property, "required")),
    });
  }
  const listed = member(node, "required");
  const names = new Set([
    ...(Array.isArray(listed) ? listed : []),
    ...flagged
      .filter(([, property]) => member(property, "required") === true)
      .map(([name]) => name),
  ]);
  return replaceMembers(
    node,
    new Map<string, JsonValue>([
      ["properties", withoutFlags(properties, flagged)],
      ["required", [...names]],
    ]),
  );
}

function withoutFlags(
  properties: JsonObject,
  flagged: readonly (readonly [string, JsonValue])[],
): JsonObject {
  const removal = new Map([["required", undefined]]);
  return replaceMembers(
    properties,
    new Map(
      flagged.map(([name, property]) => [
        name,
        isJsonObject(property) ? replaceMembers(property, removal) : property,
      ]),
    ),
  );
}
