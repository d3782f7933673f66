import type { Finding } from "../diff/change.ts";
import { compareDocuments } from "../diff/compare-documents.ts";
import type { Renames } from "../diff/renames.ts";
import { differingFindings, takeBack } from "../diff/revert/take-back.ts";
import type { SourceModule } from "../diff/sdk/packages.ts";
import type { JsonObject } from "../ir/json.ts";
import type { Plan } from "../ir/plan.ts";
import { partOf, type Wanted } from "../ir/part-of.ts";
import type { Pointer } from "../ir/pointer.ts";
import { toPublished } from "../name/published-names.ts";
import { nearBy } from "./near-by.ts";
import { packageModules } from "./package-modules.ts";
import { planOf, type Version } from "./read-version.ts";

/** Two versions, read. */
export interface Versions {
  readonly base: Version;
  readonly revision: Version;
}

/** What was made of the revision by taking changes back. */
export interface Reverted {
  /** Of its package what the first of the findings is about. */
  readonly modules: readonly SourceModule[];
  /** Fingerprints of all other findings that went or came. */
  readonly others: readonly string[];
}

/**
 * Takes the change of a finding back in the revision's document, those of companions before it, and
 * generates what comes of that. Of both documents only the operations are looked at that the finding
 * reaches; all of them, where it is not found between these. Undefined where it can't be taken back.
 */
export async function revertFinding(
  [finding, ...companions]: readonly [Finding, ...Finding[]],
  versions: Versions,
  renames: Renames,
): Promise<Reverted | undefined> {
  const { plan } = versions.base;
  const published = { names: toPublished(plan.document, plan.naming) };
  const whole = {
    base: versions.base.bundle,
    revision: versions.revision.bundle,
  };
  for (const { base, revision } of [nearBy(finding, whole), whole]) {
    const planned = (document: JsonObject): Plan =>
      planOf({ ...revision, document }, plan.options, published).value;
    const before = planned(base.document);
    const compared = new Map<JsonObject, readonly Finding[]>();
    const compare = (document: JsonObject): readonly Finding[] => {
      const known = compared.get(document);
      if (known !== undefined) return known;
      const plans = { base: before, revision: planned(document) };
      const { findings } = compareDocuments(plans, { renames });
      compared.set(document, findings);
      return findings;
    };
    const taken = [...companions, finding].reduce<JsonObject>(
      (document, each) =>
        takeBack(each, {
          documents: { base: base.document, revision: document },
          subject: {
            base: placeOf(each, "base", versions),
            revision: placeOf(each, "revision", versions),
          },
          compare,
        }) ?? document,
      revision.document,
    );
    const { fingerprint } = finding;
    const gone = differingFindings(compare(revision.document), compare(taken));
    if (!gone.includes(fingerprint)) continue;
    const part = partOf(planned(taken), subjectOf(finding));
    return {
      modules: await packageModules(part),
      others: gone.filter((each) => each !== fingerprint),
    };
  }
  return undefined;
}

/** What the witness of a finding may name. */
function subjectOf({ operations, subject }: Finding): Wanted {
  const ids =
    subject.kind === "document"
      ? []
      : [subject.base, subject.revision].filter((id) => id !== null);
  const reached = operations.map(({ method, path }) => `${method} ${path}`);
  return {
    operations: new Set(subject.kind === "operation" ? ids : reached),
    schemas: new Set(subject.kind === "schema" ? ids : []),
    webhooks: subject.kind === "document",
  };
}

/** Where that stands which a finding belongs to. */
function placeOf(
  { subject }: Finding,
  side: keyof Versions,
  versions: Versions,
): Pointer | null {
  if (subject.kind === "document") return null;
  const id = subject[side];
  if (subject.kind === "schema" || id === null) return id;
  const { operations } = versions[side].plan.document;
  return operations.find(({ key }) => key === id)?.pointer ?? null;
}
