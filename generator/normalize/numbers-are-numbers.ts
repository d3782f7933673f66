import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonValue } from "../ir/json.ts";
import { child } from "../ir/pointer.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/** Some documents list the values of numbers as text: `type: integer` beside `enum: ["0", "1"]`. */
export const numbersAreNumbers: Rule = {
  shapes: new Set(["schema"]),
  apply: (node, { pointer, note }) => {
    const type = member(node, "type");
    const values = member(node, "enum");
    if ((type !== "integer" && type !== "number") || !Array.isArray(values)) {
      return node;
    }
    const texts = values.filter((value) => typeof value === "string");
    const [first] = texts;
    if (first === undefined || !texts.every((text) => NUMBER.test(text))) {
      return node;
    }
    note({ pointer: child(pointer, "enum"), member: type, value: first });
    return replaceMembers(node, new Map([["enum", values.map(asNumber)]]));
  },
  report: (findings) =>
    findings.map(({ pointer, member: type, value }) =>
      diagnose("text-for-number", { pointer }, { type, value }),
    ),
};

/** What JSON writes as the same text. */
const NUMBER = /^(?:0|-?[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/;

function asNumber(value: JsonValue): JsonValue {
  return typeof value === "string" ? Number(value) : value;
}
