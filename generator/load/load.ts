import type { Bundle } from "../ir/bundle.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Filter } from "../ir/filter.ts";
import type { Outcome } from "../ir/outcome.ts";
import { takeIn } from "./bundle/take-in.ts";
import { withTakenIn } from "./bundle/with-taken-in.ts";
import type { Inputs } from "./inputs.ts";
import { mergeDocuments } from "./merge/merge-documents.ts";
import { applyOverlays } from "./overlay/apply-overlays.ts";
import { parseSource } from "./parse/parse-source.ts";
import type { ParsedSource } from "./parse/parsed-source.ts";
import { recogniseVersion } from "./parse/recognise-version.ts";
import { extractSources } from "./read/extract-sources.ts";
import { selectOperations } from "./select/select-operations.ts";
import { settleReferences } from "./references/settle-references.ts";

/**
 * One OpenAPI document from all inputs: their texts are extracted, parsed, recognised and merged,
 * overlays are applied, operations filtered, then its references are checked. Undefined where there
 * is no document to go on with.
 */
export async function load(
  inputs: Inputs,
  filter?: Filter,
): Promise<Outcome<Bundle | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const keep = <Value>(outcome: Outcome<Value>): Value => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const documentFiles = inputs.files.filter(({ role }) => role === undefined);
  const sources = keep(extractSources(documentFiles));
  const documents: ParsedSource[] = [];
  const fragments = new Map<string, readonly Diagnostic[]>();
  const ofFolder = new Set(
    inputs.files.filter(({ found }) => found === "folder").map(nameOf),
  );
  for (const source of sources) {
    const value = keep(await parseSource(source));
    if (value === undefined) continue;
    const recognised = recogniseVersion(value, source);
    if (recognised.value !== undefined) documents.push(recognised.value);
    if (recognised.value === undefined && ofFolder.has(source.name)) {
      fragments.set(source.name, recognised.diagnostics);
    } else keep(recognised);
  }
  const [first, ...others] = documents;
  // Without one of them, references to what it defines would be reported as well.
  const missing = sources.length - documents.length - fragments.size;
  if (first === undefined || missing > 0) {
    diagnostics.push(...[...fragments.values()].flat());
    return { value: undefined, diagnostics };
  }
  const bundled = keep(await takeIn([first, ...others], inputs));
  // A file of a folder that is no document may be a part of one that is.
  const parts = new Set(bundled.sources.map(nameOf));
  for (const [name, faults] of fragments) {
    if (!parts.has(name)) diagnostics.push(...faults);
  }
  const merged = keep(mergeDocuments(bundled.documents));
  if (merged === undefined) return { value: undefined, diagnostics };
  const bundle = withTakenIn(merged, bundled);
  const overlaid = keep(await applyOverlays(bundle, inputs));
  const selected =
    filter === undefined ? overlaid : keep(selectOperations(overlaid, filter));
  const document = keep(settleReferences(selected, bundled.failures));
  return { value: { ...selected, document }, diagnostics };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
