import type { Bundle, Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { uriOf, type Location } from "../bundle/location.ts";
import type { InputFile, Inputs } from "../inputs.ts";
import { OriginTree } from "../edit/origin-tree.ts";
import { parseSource } from "../parse/parse-source.ts";
import { versionKeyOf, versionOf } from "../parse/recognise-version.ts";
import { createSourcePositions } from "../positions/source-positions.ts";
import { resolveDeclared } from "../references/resolve-declared.ts";
import { applyAction } from "./apply-action.ts";
import { extendsAnother } from "./extends-another.ts";
import { createMeasure } from "./measure.ts";
import { readOverlay } from "./read-overlay.ts";

/** How many values overlays may add: a quarter of what the largest public descriptions hold. */
const maximumAdded = 250_000;

/**
 * The document with overlays applied to it, one after the other. What an overlay brings comes, for
 * diagnostics, from the overlay's own text; the rest stays where it was.
 */
export async function applyOverlays(
  bundle: Bundle,
  { files, locations }: Inputs,
): Promise<Outcome<Bundle>> {
  const overlays = files.filter(({ role }) => role === "overlay");
  if (overlays.length === 0) return { value: bundle, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const origins = new OriginTree(bundle.origins);
  const sources: Source[] = [...bundle.sources];
  const measure = createMeasure();
  const budget = { values: maximumAdded };
  const documents = files.filter(({ role }) => role === undefined);
  let document: JsonValue = bundle.document;
  for (const file of overlays) {
    const source = sourceOf(file);
    const parsed = await parseSource(source);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value === undefined) continue;
    const positions = createSourcePositions(source);
    const read = readOverlay(parsed.value, positions);
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const { actions, extends: extended } = read.value;
    const place = () => positions.diagnosticPlace("/extends");
    if (
      extended !== undefined &&
      extendsAnother(extended, locationOf(file), documents.map(locationOf))
    ) {
      report(diagnose("overlay-for-another-document", place(), { extended }));
    }
    sources.push(source);
    const workplace = {
      origins,
      positions,
      source: sources.length - 1,
      measure,
      budget,
      report,
    };
    for (const action of actions) {
      if (budget.values < 0) break;
      document = applyAction(document, action, workplace);
    }
  }
  // What an overlay brings may refer to what the document declares, and the other way round.
  const [first = overlays[0]] = documents;
  const base = first === undefined ? "" : uriOf(locationOf(first));
  const { value } = resolveDeclared(document, { base, sources });
  const overlaid = isJsonObject(value) ? value : bundle.document;
  const version = versionOf(overlaid);
  if (version === undefined) {
    const key = versionKeyOf(overlaid);
    const written = JSON.stringify(member(overlaid, key) ?? null);
    const pointer = pointerOf(key);
    report(diagnose("version-unknown", { pointer }, { key, version: written }));
  }
  return {
    value: {
      version: version ?? bundle.version,
      document: overlaid,
      sources,
      origins: origins.toOrigins(),
    },
    diagnostics,
  };

  function locationOf({ name }: InputFile): Location {
    return locations.get(name) ?? { kind: "stream" };
  }
}

function sourceOf({ name, text }: InputFile): Source {
  return { name, text, firstLine: 0 };
}
