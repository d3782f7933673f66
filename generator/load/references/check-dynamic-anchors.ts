import type { Bundle } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { findDeclared } from "./find-declared.ts";
import type { ReferenceSite } from "./reference-site.ts";
import { createResolver } from "./resolve-reference.ts";

/**
 * A `$dynamicAnchor` that a schema declares anew, and that changes nothing of what it extends, since
 * that stands in another text.
 */
export function checkDynamicAnchors(
  { document, sources }: Pick<Bundle, "document" | "sources">,
  sites: readonly ReferenceSite[],
): readonly Diagnostic[] {
  if (!sources.some(({ text }) => text.includes("$dynamicAnchor"))) return [];
  const { dynamic } = findDeclared(document, "document", "");
  const resolve = createResolver(document);
  return sites.flatMap(({ pointer, reference }) => {
    const declared = dynamic.get(
      pointer.replace(/(?:\/allOf\/\d+)?\/\$ref$/, ""),
    );
    const base = declared && resolve(reference);
    if (base?.kind !== "found") return [];
    const anew = dynamic.get(base.pointer) ?? new Map<string, string>();
    return [...(declared ?? [])]
      .filter(([name]) => anew.has(name))
      .map(([name, place]) =>
        diagnose(
          "dynamic-anchor-ignored",
          { pointer: place },
          {
            name,
            reference,
          },
        ),
      );
  });
}
