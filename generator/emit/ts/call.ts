import type { Code } from "../../ir/code.ts";
import { code, indent, joinCode } from "./code.ts";

/**
 * A call, in prettier's layout but for its width: on one line where its arguments are; with the last
 * one open where that is an object and the others are short; else each argument on lines of its own.
 */
export function callCode(name: Code, values: readonly Code[]): Code {
  const last = values.at(-1);
  const hugs =
    last?.startsWith("{") === true && !values.slice(0, -1).some(isOpen);
  if (hugs || !values.some(isOpen)) {
    return code`${name}(${joinCode(values, ", ")})`;
  }
  const lines = values.map((value) => code`${value},`);
  return code`${name}(${indent(code`\n${joinCode(lines, "\n")}`)}\n)`;
}

function isOpen(value: Code): boolean {
  return value.includes("\n");
}

/** An object literal, on one line if that is wanted and its values are. */
export function objectCode(
  entries: readonly (readonly [key: Code, value: Code])[],
  layout: "open" | "short",
): Code {
  const members = entries.map(([key, value]) =>
    key === value ? key : code`${key}: ${value}`,
  );
  if (members.length === 0) return code`{}`;
  if (layout === "short" && !members.some(isOpen)) {
    return code`{ ${joinCode(members, ", ")} }`;
  }
  const lines = members.map((member) => code`${member},`);
  return code`{${indent(code`\n${joinCode(lines, "\n")}`)}\n}`;
}
