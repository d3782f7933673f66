import type { Finding } from "../../diff/change.ts";
import type { JsonValue } from "../../ir/json.ts";
import { clip } from "../clip.ts";
import { visible } from "../visible.ts";

/** The values, where they tell more than the message: `200 -> 100`, or a new name. */
export function changeOf({
  after,
  before,
  where,
}: Pick<Finding, "after" | "before" | "where">): string {
  if (before === null || after === null) return "";
  if (typeof before === "boolean" || typeof after === "boolean") return "";
  const isName = typeof before === "string" && where.endsWith(before);
  return isName
    ? `-> ${briefValue(after)}`
    : `${briefValue(before)} -> ${briefValue(after)}`;
}

/** As much of a value as fits a line. */
export function briefValue(value: JsonValue): string {
  return value === null
    ? "(nothing)"
    : clip(visible(JSON.stringify(value)), 60);
}

/** `GET /users, PUT /users/{id} and 3 more (response)`. */
export function reachOf({
  direction,
  operations,
  where,
}: Pick<Finding, "direction" | "operations" | "where">): string {
  const keys = operations
    .map(({ method, path }) => `${method} ${path}`)
    .filter((key) => key !== where && !where.startsWith(`${key} `));
  if (keys.length === 0) return "";
  const more = keys.length > 2 ? ` and ${keys.length - 2} more` : "";
  const way = direction === null ? "" : ` (${wayText[direction]})`;
  return visible(`${keys.slice(0, 2).join(", ")}${more}${way}`);
}

const wayText = {
  request: "request",
  response: "response",
  both: "request and response",
} as const;
