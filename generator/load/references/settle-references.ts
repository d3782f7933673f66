import type { Bundle } from "../../ir/bundle.ts";
import { isJsonObject, type JsonObject } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Failure } from "../bundle/find-target.ts";
import { checkDynamicAnchors } from "./check-dynamic-anchors.ts";
import { checkReferences } from "./check-references.ts";
import { findReferences } from "./find-references.ts";
import { meanSchemas } from "./mean-schemas.ts";

/** The document with references as they are meant, and what is wrong with the others. */
export function settleReferences(
  { document, sources }: Bundle,
  failures: ReadonlyMap<Pointer, Failure>,
): Outcome<JsonObject> {
  const sites = findReferences(document);
  const unheard = checkDynamicAnchors({ document, sources }, sites);
  const { value, diagnostics } = meanSchemas(document, sites);
  const settled = isJsonObject(value) ? value : document;
  const faults = checkReferences(settled, {
    sites: settled === document ? sites : findReferences(settled),
    failures,
    file: sources[0]?.name ?? "",
  });
  return {
    value: settled,
    diagnostics: [...unheard, ...diagnostics, ...faults],
  };
}
