import type { Finding } from "../diff/change.ts";
import { restoreReferences } from "../diff/revert/restore-references.ts";
import type { Bundle } from "../ir/bundle.ts";
import { isJsonObject, member } from "../ir/json.ts";
import { pointerOf, type Pointer } from "../ir/pointer.ts";
import { selectOperations } from "../load/select/select-operations.ts";

/** Both documents, normalized. */
export interface Bundles {
  readonly base: Bundle;
  readonly revision: Bundle;
}

/** So many of the operations that a finding reaches are looked at: more tell nothing else. */
const maximumOperations = 8;

/**
 * Both documents less the operations that a finding does not reach. What either has of components, the
 * other has as well, where it had it at all: else that would be a change.
 */
export function nearBy(finding: Finding, { base, revision }: Bundles): Bundles {
  const { subject } = finding;
  const reached = finding.operations
    .slice(0, maximumOperations)
    .map(({ method, path }) => `${method} ${path}`);
  const own =
    subject.kind === "document"
      ? []
      : [subject.base, subject.revision].filter((id) => id !== null);
  const include = [...reached, ...own];
  const select = (bundle: Bundle): Bundle =>
    selectOperations(bundle, { operations: { include } }).value;
  const before = select(base);
  const after = select(revision);
  const wanted = [...own, ...componentsOf(before), ...componentsOf(after)];
  const complete = (part: Bundle, { document }: Bundle): Bundle => ({
    ...part,
    document: restoreReferences(part.document, document, wanted),
  });
  return {
    base: complete(before, base),
    revision: complete(after, revision),
  };
}

function componentsOf({ document }: Bundle): readonly Pointer[] {
  const components = member(document, "components");
  if (!isJsonObject(components)) return [];
  return Object.entries(components).flatMap(([section, held]) =>
    isJsonObject(held)
      ? Object.keys(held).map((key) => pointerOf("components", section, key))
      : [],
  );
}
