import type { JsonValue } from "../../ir/json.ts";

/** A value in a message: "an array", or `the text "abc"`, short and free of control characters. */
export function describeValue(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return `the ${typeof value} ${String(value)}`;
  const excerpt = value.length > 40 ? `${value.slice(0, 40)}...` : value;
  return `the text ${JSON.stringify(excerpt)}`;
}
