import type { Bundle } from "../ir/bundle.ts";
import type { DiagnosticCode } from "../ir/diagnostic.ts";
import type { Filter } from "../ir/filter.ts";
import { isJsonObject, type JsonObject } from "../ir/json.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Inputs } from "./inputs.ts";
import { load } from "./load.ts";
import { parseSource } from "./parse/parse-source.ts";
import { extractSources } from "./read/extract-sources.ts";

/**
 * The same as `load`, where less is asked of a document: an empty text is a document without
 * operations, and one that does not say its version, or an unknown one, is read as the newest. The
 * diagnostics still tell.
 */
export async function loadLeniently(
  inputs: Inputs,
  filter?: Filter,
): Promise<Outcome<Bundle | undefined>> {
  const loaded = await load(inputs, filter);
  const isGuessable = loaded.diagnostics
    .filter(({ severity }) => severity === "error")
    .every(({ code }) => guessable.has(code));
  if (loaded.value !== undefined || !isGuessable) return loaded;
  const [source, ...others] = extractSources(inputs.files).value;
  if (source === undefined || others.length > 0) return loaded;
  const { value } = await parseSource(source);
  const document = value ?? {};
  if (!isJsonObject(document)) return loaded;
  return {
    value: {
      version: isSwagger(document) ? "2.0" : "3.1",
      document,
      sources: [source],
      origins: [{ pointer: "", source: 0, sourcePointer: "" }],
    },
    diagnostics: loaded.diagnostics,
  };
}

const guessable: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "input-empty",
  "not-openapi",
  "version-unknown",
]);

function isSwagger(document: JsonObject): boolean {
  return ["swagger", "definitions"].some((key) => Object.hasOwn(document, key));
}
