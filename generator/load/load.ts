import type { Bundle } from "../ir/bundle.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import { takeIn } from "./bundle/take-in.ts";
import { withTakenIn } from "./bundle/with-taken-in.ts";
import type { Inputs } from "./inputs.ts";
import { mergeDocuments } from "./merge/merge-documents.ts";
import { parseSource } from "./parse/parse-source.ts";
import type { ParsedSource } from "./parse/parsed-source.ts";
import { recogniseVersion } from "./parse/recognise-version.ts";
import { extractSources } from "./read/extract-sources.ts";
import { checkReferences } from "./references/check-references.ts";

/**
 * One OpenAPI document from all inputs: their texts are extracted, parsed, recognised and merged,
 * then its references are checked. Undefined where there is no document to go on with.
 */
export async function load(
  inputs: Inputs,
): Promise<Outcome<Bundle | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const keep = <Value>(outcome: Outcome<Value>): Value => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const sources = keep(extractSources(inputs.files));
  const documents: ParsedSource[] = [];
  for (const source of sources) {
    const value = keep(await parseSource(source));
    if (value === undefined) continue;
    const document = keep(recogniseVersion(value, source));
    if (document !== undefined) documents.push(document);
  }
  const [first, ...others] = documents;
  // Without one of them, references to what it defines would be reported as well.
  if (first === undefined || documents.length < sources.length) {
    return { value: undefined, diagnostics };
  }
  const bundled = keep(await takeIn([first, ...others], inputs));
  const merged = keep(mergeDocuments(bundled.documents));
  if (merged === undefined) return { value: undefined, diagnostics };
  diagnostics.push(...checkReferences(merged.document, bundled.failures));
  return { value: withTakenIn(merged, bundled), diagnostics };
}
