import { readFileSync } from "node:fs";
import { join } from "node:path";

import ajv2020 from "ajv/dist/2020.js";

import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.ts";
import { ROOT } from "../support/opal-documents.ts";

/** A published schema in which no member is left undescribed: they grow, and so must it. */
function closed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(closed);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(
    ([key, member]) => [key, closed(member)] as const,
  );
  return {
    ...Object.fromEntries(members),
    ...("properties" in value && { unevaluatedProperties: false }),
  };
}

function schemaIn(file: string): JsonObject {
  const text = readFileSync(join(ROOT, "schemas", file), "utf8");
  return closed(JSON.parse(text) as JsonValue) as JsonObject;
}

// A step of a history has the members of a comparison and more.
const { unevaluatedProperties: _, ...comparison } =
  schemaIn("diff.schema.json");
const ajv = new ajv2020.Ajv2020();
ajv.addSchema(comparison, "diff.schema.json");

/** Whether `cabochon diff --format json` may print it. */
export const isDiffReport = ajv.compile({
  $ref: "diff.schema.json",
  type: "object",
  unevaluatedProperties: false,
});

/** Whether `cabochon history --format json` may print it. */
export const isHistoryReport = ajv.compile(schemaIn("history.schema.json"));
