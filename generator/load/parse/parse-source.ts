import type { Source } from "../../ir/bundle.ts";
import { diagnose } from "../../ir/diagnostic.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { checkPlainData } from "./check-plain-data.ts";
import { readJson } from "./read-json.ts";

/** The value of a YAML or JSON text; undefined where it has none. */
export async function parseSource(
  source: Source,
): Promise<Outcome<JsonValue | undefined>> {
  const { name, text, firstLine } = source;
  if (!/^[ \t]*[^\s#]/m.test(text)) {
    const place = { file: name, line: firstLine + 1, column: 1 };
    return {
      value: undefined,
      diagnostics: [diagnose("input-empty", place, {})],
    };
  }
  const { value, diagnostics } =
    readJson(source) ??
    (await (await import("./read-yaml.ts")).readYaml(source));
  const fault = value === undefined ? undefined : checkPlainData(value, source);
  return fault === undefined
    ? { value, diagnostics }
    : { value: undefined, diagnostics: [...diagnostics, fault] };
}
