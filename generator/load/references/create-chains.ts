import type { Pointer } from "../../ir/pointer.ts";
import type { ReferenceSite } from "./reference-site.ts";
import type { Resolve } from "./resolve-reference.ts";

/** Gives the references through which a place of the document is reached, outermost first. */
export function createChains(
  sites: readonly ReferenceSite[],
  resolve: Resolve,
): (pointer: Pointer) => readonly Pointer[] {
  let referrers: ReadonlyMap<Pointer, Pointer> | undefined;
  return (pointer) => {
    referrers ??= firstReferrers(sites, resolve);
    const chain: Pointer[] = [];
    let next = referrerOf(referrers, pointer);
    while (next !== undefined && next !== pointer && !chain.includes(next)) {
      chain.unshift(next);
      next = referrerOf(referrers, next);
    }
    return chain;
  };
}

/** By what is referred to, the first reference to it. */
function firstReferrers(
  sites: readonly ReferenceSite[],
  resolve: Resolve,
): ReadonlyMap<Pointer, Pointer> {
  const referrers = new Map<Pointer, Pointer>();
  for (const { pointer, reference } of sites) {
    const target = resolve(reference);
    if (target.kind === "found" && !referrers.has(target.pointer)) {
      referrers.set(target.pointer, pointer);
    }
  }
  return referrers;
}

/** The reference to the component in which a place stands, or to another thing around it. */
function referrerOf(
  referrers: ReadonlyMap<Pointer, Pointer>,
  pointer: Pointer,
): Pointer | undefined {
  if (!pointer.startsWith("/components/")) return undefined;
  const referrer = referrers.get(pointer);
  return (
    referrer ??
    referrerOf(referrers, pointer.slice(0, pointer.lastIndexOf("/")))
  );
}
