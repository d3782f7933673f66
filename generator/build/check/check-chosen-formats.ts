import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Formats } from "../../ir/options.ts";
import type { Schema } from "../../ir/schema.ts";
import { childrenOf } from "../../ir/schema-children.ts";

/** Formats that the configuration chooses and the document does not have. */
export function checkChosenFormats(
  formats: Formats,
  schemas: readonly Schema[],
): readonly Diagnostic[] {
  const chosen = Object.keys(formats);
  if (chosen.length === 0) return [];
  const found = new Set<string>();
  const open = [...schemas];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    open.push(...childrenOf(schema));
    if (schema.kind !== "string" && schema.kind !== "number") continue;
    if (schema.format !== undefined) found.add(schema.format);
  }
  return chosen
    .filter((format) => !found.has(format))
    .map((format) => {
      const nearest = nearestName(format, found);
      const parameters = { format, nearest };
      return diagnose("format-of-nothing", { pointer: "" }, parameters);
    });
}
