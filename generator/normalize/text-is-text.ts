import { diagnose } from "../ir/diagnostic.ts";
import {
  member,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";
import { child, tokensOf, type Pointer } from "../ir/pointer.ts";
import type { Shape } from "../ir/grammar.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** YAML reads `version: 1.0` as a number and `name: true` as a boolean; OpenAPI wants text there. */
export const textIsText: Rule = {
  shapes: new Set<Shape>([
    "info",
    "tag",
    "server",
    "serverVariable",
    "operation",
    "parameter",
    "requestBody",
    "response",
    "schema",
    "securityScheme",
  ]),
  apply: (node, context) => {
    const changes = new Map<string, JsonValue>();
    for (const name of texts.get(context.shape) ?? common) {
      const value = member(node, name);
      if (isText(value)) continue;
      const pointer = child(context.pointer, name);
      changes.set(name, asText(value, { pointer, name }, context));
    }
    for (const name of textLists(context.shape, node)) {
      const value = member(node, name);
      if (!Array.isArray(value) || value.every(isText)) continue;
      const list = listOfTexts(value, child(context.pointer, name), context);
      changes.set(name, list);
    }
    return changes.size === 0 ? node : replaceMembers(node, changes);
  },
  report: (findings) =>
    findings.map(({ pointer, member: name, value }) =>
      diagnose("number-for-text", { pointer }, { member: name, value }),
    ),
};

const common: readonly string[] = ["summary", "description"];

const texts: ReadonlyMap<Shape, readonly string[]> = new Map<
  Shape,
  readonly string[]
>([
  ["info", ["title", "version", ...common]],
  ["tag", ["name", "description"]],
  ["server", ["url", "description"]],
  ["serverVariable", ["default", "description"]],
  ["operation", ["operationId", ...common]],
  ["parameter", ["name", "description"]],
  ["schema", ["title", "description", "format", "pattern"]],
]);

/** Members that list texts. An enum lists texts only where its schema says so by its type. */
function textLists(shape: Shape, node: JsonObject): readonly string[] {
  switch (shape) {
    case "operation":
      return ["tags"];
    case "serverVariable":
      return ["enum"];
    case "schema":
      return member(node, "type") === "string"
        ? ["required", "enum"]
        : ["required"];
    default:
      return [];
  }
}

function listOfTexts(
  list: JsonArray,
  pointer: Pointer,
  context: RuleContext,
): JsonArray {
  const name = tokensOf(pointer).at(-1) ?? "";
  return list.map((item, index) => {
    const place = { pointer: child(pointer, index), name: `${name}[${index}]` };
    return isText(item) ? item : asText(item, place, context);
  });
}

/** Whether a value is left as it is: text, or something that no text was meant by. */
function isText(value: JsonValue | undefined): boolean {
  return typeof value !== "number" && typeof value !== "boolean";
}

function asText(
  value: JsonValue | undefined,
  { pointer, name }: { readonly pointer: Pointer; readonly name: string },
  { note }: RuleContext,
): JsonValue {
  const text = String(value);
  note({ pointer, member: name, value: text });
  return text;
}
