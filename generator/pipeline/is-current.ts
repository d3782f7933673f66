import type { Lock } from "../ir/lock.ts";
import { isUpToDate } from "../write/is-up-to-date.ts";
import type { LockHead } from "../write/next-lock.ts";
import { rehashReferences } from "./hash-references.ts";
import type { Output } from "./open-output.ts";
import { runsFromSource } from "./package-root.ts";
import type { Run } from "./run.ts";

/**
 * True where the lock file proves that there is nothing to do. Never for a strict run, which has
 * to see the warnings again, nor for one that verifies; nor from the generator's sources, which change without its version.
 */
export function isCurrent(
  run: Run,
  { folder, lock }: Output,
  head: Omit<LockHead, "names">,
): boolean {
  return (
    !runsFromSource &&
    !run.hasErrors &&
    !run.job.settings.strict &&
    !run.job.settings.verify &&
    lock !== undefined &&
    isUpToDate(lock, withReferences(head, lock, run.job.root), folder)
  );
}

function withReferences(
  head: Omit<LockHead, "names">,
  lock: Lock,
  root: string,
): Omit<LockHead, "names"> {
  const references = rehashReferences(lock.references, root);
  return references === undefined ? head : { ...head, references };
}
