import type { Shape } from "../../ir/grammar.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Root } from "./claim-sections.ts";
import { findTarget, type Citation, type Reach } from "./find-target.ts";
import { keyOf, type Location } from "./location.ts";
import { mapReferences, mapReferencesInMap } from "./map-references.ts";

/** A value that may hold references, and the text that it stands in. */
interface Passage {
  readonly value: JsonValue;
  readonly shape: Shape;
  readonly holds: "one" | "map";
  readonly base: Location;
}

/** Reads every text that the documents refer to, and those that these refer to, and so on. */
export async function readAll(
  documents: readonly Root[],
  reach: Reach,
): Promise<void> {
  const passages: Passage[] = documents.map(({ document, base }) => ({
    value: document,
    base,
    shape: "document",
    holds: "one",
  }));
  const known = new Set<string>();
  // The list grows as it is gone through.
  for (const passage of passages) {
    for (const { holds, ...citation } of citationsIn(passage)) {
      const target = await reachTarget(citation, reach);
      if (target.kind !== "foreign") continue;
      const { volume, pointer, value } = target;
      const { location } = volume;
      const place = `${citation.shape} ${holds} ${keyOf(location)}#${pointer}`;
      if (known.has(place)) continue;
      known.add(place);
      passages.push({ value, shape: citation.shape, holds, base: location });
    }
  }
}

async function reachTarget(citation: Citation, reach: Reach) {
  let target = findTarget(citation, reach);
  while (target.kind === "unread") {
    await reach.library.fetch(target.location);
    target = findTarget(citation, reach);
  }
  return target;
}

function citationsIn({
  value,
  shape,
  holds,
  base,
}: Passage): readonly (Citation & Pick<Passage, "holds">)[] {
  const citations: (Citation & Pick<Passage, "holds">)[] = [];
  const walk = holds === "map" ? mapReferencesInMap : mapReferences;
  walk(
    { value, shape, pointer: "" },
    {
      site: ({ node, reference, ...site }) => {
        citations.push({
          reference,
          shape: site.shape,
          holds: site.holds,
          base,
        });
        return node;
      },
      mapped: (reference) => {
        citations.push({ reference, shape: "schema", holds: "one", base });
        return reference;
      },
    },
  );
  return citations;
}
