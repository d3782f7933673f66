import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Finding } from "../change.ts";
import {
  editsOf,
  type Documents,
  type Edit,
  type PlacePair,
} from "./edits-of.ts";
import { split } from "./json-edits.ts";
import { renameReferences } from "./rename-references.ts";
import { restoreReferences } from "./restore-references.ts";

export interface TakeBack {
  readonly documents: Documents;
  /** Where the operation or schema stands that the finding belongs to. */
  readonly subject: PlacePair;
  /** What is found between the base and a document. */
  readonly compare: (revision: JsonObject) => readonly Finding[];
}

interface Attempt {
  readonly document: JsonObject;
  readonly others: readonly string[];
}

/**
 * Takes the change of one finding back in the document of the revision, and as little besides as can
 * be: first what stands at its own place, then what is around. Whether that was it tells comparing
 * again. Undefined where no edit was found that takes it back.
 */
export function takeBack(
  { fingerprint, location }: Finding,
  { documents, subject, compare }: TakeBack,
): JsonObject | undefined {
  const found = compare(documents.revision);
  const base = found
    .filter(({ code }) => code === "schema-renamed")
    .reduce(
      (document, each) =>
        each.fingerprint === fingerprint ||
        each.location.base === null ||
        each.location.revision === null
          ? document
          : renameReferences(
              document,
              each.location.base,
              each.location.revision,
            ),
      documents.base,
    );
  if (!found.some((each) => each.fingerprint === fingerprint)) return undefined;
  const home = homeOf(location.base, subject);
  for (const pair of [location, ...around(location), subject]) {
    const edits = editsOf(pair, home, { ...documents, base });
    const all = edits.length === 0 ? undefined : judge(apply(edits));
    if (all === undefined) continue;
    let best = all;
    for (const part of partsOf(edits)) {
      if (best.others.length === 0) break;
      const judged = judge(apply(part));
      if (judged !== undefined && judged.others.length < best.others.length) {
        best = judged;
      }
    }
    return best.document;
  }
  return undefined;

  function apply(edits: readonly Edit[]): JsonObject {
    const edited = edits.reduce(
      (document, edit) => edit(document),
      documents.revision,
    );
    return restoreReferences(edited, documents.base);
  }

  function judge(document: JsonObject): Attempt | undefined {
    const differing = differingFindings(found, compare(document));
    if (!differing.includes(fingerprint)) return undefined;
    const others = differing.filter((each) => each !== fingerprint);
    return { document, others };
  }
}

/** Fingerprints of what one comparison found and the other did not. */
export function differingFindings(
  some: readonly Finding[],
  others: readonly Finding[],
): readonly string[] {
  const before = new Set(some.map(({ fingerprint }) => fingerprint));
  const after = new Set(others.map(({ fingerprint }) => fingerprint));
  return [
    ...[...before].filter((each) => !after.has(each)),
    ...[...after].filter((each) => !before.has(each)),
  ];
}

/** Each edit alone, then two together. */
function partsOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const singles = edits.map((edit) => [edit]);
  if (edits.length > maximumPaired) return singles;
  const pairs = edits.flatMap((edit, index) =>
    edits.slice(index + 1).map((other) => [edit, other]),
  );
  return [...singles, ...pairs];
}

/** With more edits than this, pairs of them are no longer tried. */
const maximumPaired = 5;

/** What stands around a place in both versions, from the inside out. */
function around({ base, revision }: PlacePair): readonly PlacePair[] {
  if (base === null || revision === null) return [];
  const outer = {
    base: split(base).parent,
    revision: split(revision).parent,
  };
  const further = {
    base: split(outer.base).parent,
    revision: split(outer.revision).parent,
  };
  return [outer, further].filter((pair) => pair.base.split("/").length > 3);
}

/** Where in the revision that belongs which stands in the base. */
function homeOf(pointer: Pointer | null, subject: PlacePair): Pointer | null {
  return pointer !== null &&
    subject.base !== null &&
    subject.revision !== null &&
    pointer.startsWith(`${subject.base}/`)
    ? subject.revision + pointer.slice(subject.base.length)
    : pointer;
}
