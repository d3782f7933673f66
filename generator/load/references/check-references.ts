import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Failure } from "../bundle/find-target.ts";
import { describeFailure } from "../bundle/describe-failure.ts";
import { createChains } from "./create-chains.ts";
import { findCircles } from "./find-circles.ts";
import { findReferences } from "./find-references.ts";
import { nearestReference } from "./nearest-reference.ts";
import { createResolver } from "./resolve-reference.ts";

const unread: Failure = {
  kind: "refused",
  reason: "what it names was not read",
};

/**
 * Finds references that lead nowhere, in a circle, or out of the document; of the latter `failures`
 * say why what they name was not taken in.
 */
export function checkReferences(
  document: JsonObject,
  failures: ReadonlyMap<Pointer, Failure>,
): readonly Diagnostic[] {
  const sites = findReferences(document);
  const resolve = createResolver(document);
  const chainTo = createChains(sites, resolve);
  const nearest = new Map<string, string | undefined>();
  const broken = sites.flatMap(({ pointer, reference }) => {
    const resolution = resolve(reference);
    if (resolution.kind === "found") return [];
    const chain = chainTo(pointer);
    const place = { pointer, ...(chain.length > 0 && { chain }) };
    if (resolution.kind === "outside") {
      const failure = failures.get(pointer) ?? unread;
      return describeFailure(failure, { place, reference });
    }
    if (!nearest.has(reference)) {
      nearest.set(reference, nearestReference(document, resolution.tokens));
    }
    const candidate = nearest.get(reference);
    return [
      diagnose("reference-not-found", place, {
        reference,
        ...(candidate !== undefined && { nearest: candidate }),
      }),
    ];
  });
  const circular = findCircles(sites, resolve).map(
    ([{ pointer, reference }, ...others]) => {
      const chain = others.map((other) => other.pointer);
      const place = { pointer, ...(chain.length > 0 && { chain }) };
      return diagnose("reference-circular", place, { reference });
    },
  );
  return [...broken, ...circular];
}
