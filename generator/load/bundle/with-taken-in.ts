import type { Bundle, Origin } from "../../ir/bundle.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Bundled } from "./bundle-references.ts";

/** Adds to a merged document where the parts came from that were taken in from other texts. */
export function withTakenIn(bundle: Bundle, bundled: Bundled): Bundle {
  if (bundled.sources.length === 0) return bundle;
  const merged = new Map(
    bundle.origins.map((origin) => [origin.pointer, origin]),
  );
  // Of definitions that are equal the first document's was kept, and where that came from.
  const taken = bundled.origins.flatMap((origins, document) =>
    origins
      .filter(({ pointer }) => sourceAt(merged, pointer) === document)
      .map(({ pointer, source, sourcePointer }) => ({
        pointer,
        source: bundle.sources.length + source,
        sourcePointer,
      })),
  );
  return {
    ...bundle,
    sources: [...bundle.sources, ...bundled.sources],
    origins: [...bundle.origins, ...taken],
  };
}

function sourceAt(
  origins: ReadonlyMap<Pointer, Origin>,
  pointer: Pointer,
): number | undefined {
  const origin = origins.get(pointer);
  return origin !== undefined || pointer === ""
    ? origin?.source
    : sourceAt(origins, pointer.slice(0, pointer.lastIndexOf("/")));
}
