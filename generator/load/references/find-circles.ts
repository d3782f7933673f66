import { child, type Pointer } from "../../ir/pointer.ts";
import type { ReferenceSite } from "./reference-site.ts";
import type { Resolve } from "./resolve-reference.ts";

export type Circle = readonly [ReferenceSite, ...ReferenceSite[]];

/** The circles of references that lead to nothing but each other, each once. */
export function findCircles(
  sites: readonly ReferenceSite[],
  resolve: Resolve,
): readonly Circle[] {
  const byPointer = new Map(sites.map((site) => [site.pointer, site]));
  const settled = new Set<Pointer>();
  return sites.flatMap((site) => {
    const passed: ReferenceSite[] = [];
    const positions = new Map<Pointer, number>();
    let next: ReferenceSite | undefined = site;
    while (
      next !== undefined &&
      !settled.has(next.pointer) &&
      !positions.has(next.pointer)
    ) {
      positions.set(next.pointer, passed.length);
      passed.push(next);
      const target = resolve(next.reference);
      next =
        target.kind === "found"
          ? byPointer.get(child(target.pointer, "$ref"))
          : undefined;
    }
    for (const { pointer } of passed) settled.add(pointer);
    const start = next === undefined ? undefined : positions.get(next.pointer);
    const [first, ...others] = start === undefined ? [] : passed.slice(start);
    return first === undefined ? [] : [[first, ...others] as const];
  });
}
