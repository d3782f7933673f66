import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Failure } from "../bundle/find-target.ts";
import { describeFailure } from "../bundle/describe-failure.ts";
import { createChains } from "./create-chains.ts";
import { findCircles } from "./find-circles.ts";
import { meantInDocument } from "./meant-in-document.ts";
import { nearestReference } from "./nearest-reference.ts";
import type { ReferenceSite } from "./reference-site.ts";
import { createResolver } from "./resolve-reference.ts";

const unread: Failure = { kind: "unread" };

/** The references of a document. */
export interface References {
  readonly sites: readonly ReferenceSite[];
  /** Of those that lead out of the document: why what they name was not taken in. */
  readonly failures: ReadonlyMap<Pointer, Failure>;
  /** The name of the document's file. */
  readonly file: string;
}

/** Finds references that lead nowhere, in a circle, or out of the document. */
export function checkReferences(
  document: JsonObject,
  { sites, failures, file }: References,
): readonly Diagnostic[] {
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
      const meant = meantInDocument(reference, file, resolve);
      return describeFailure(failure, { place, reference, meant });
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
