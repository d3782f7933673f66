import type { Diagnostic } from "../../ir/diagnostic.ts";
import type { JsonObject } from "../../ir/json.ts";
import { createChains } from "./create-chains.ts";
import { findReferences } from "./find-references.ts";
import { createResolver } from "./resolve-reference.ts";

/** Diagnostics of components, with the references through which these are reached. */
export function withChains(
  diagnostics: readonly Diagnostic[],
  document: JsonObject,
): readonly Diagnostic[] {
  if (!diagnostics.some(lacksChain)) return diagnostics;
  const chainTo = createChains(
    findReferences(document),
    createResolver(document),
  );
  return diagnostics.map((diagnostic) => {
    if (!lacksChain(diagnostic)) return diagnostic;
    const { pointer } = diagnostic.place;
    const chain = chainTo(pointer);
    return chain.length === 0
      ? diagnostic
      : { ...diagnostic, place: { pointer, chain } };
  });
}

function lacksChain(
  diagnostic: Diagnostic,
): diagnostic is Diagnostic & { readonly place: { readonly pointer: string } } {
  const { place } = diagnostic;
  return (
    "pointer" in place &&
    place.chain === undefined &&
    place.pointer.startsWith("/components/")
  );
}
