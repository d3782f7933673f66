import type { Source } from "../../ir/bundle.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { countKeys, countMembers } from "./count-keys.ts";

/**
 * The value of a JSON text, several times faster than as YAML; undefined where it is none, or where
 * a key stands twice: the YAML reader then says where.
 */
export function readJson({ text }: Source): Outcome<JsonValue> | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    return countKeys(text) === countMembers(value)
      ? { value, diagnostics: [] }
      : undefined;
  } catch {
    return undefined;
  }
}
