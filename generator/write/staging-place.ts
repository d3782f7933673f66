import { lstatSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { isMissing, type OutputFolder } from "./output-folder.ts";

/** Where a run keeps what it is about to write: beside the output folder, on the same file system. */
export interface StagingPlace {
  /** The folder that holds the staging folders. */
  readonly parent: string;
  /** A staging folder whose journal is complete. Its presence alone means: this must be finished. */
  readonly committed: string;
  /** What the names of folders start with that are not complete yet, or finished. */
  readonly draftPrefix: string;
}

/** The place for an output folder; always the same one, so that a later run finds what is there. */
export function stagingPlace({ path }: OutputFolder): StagingPlace {
  const parent = isMountPoint(path) ? path : dirname(path);
  const committed = join(parent, `.${basename(path)}.cabochon`);
  return { parent, committed, draftPrefix: `${committed}-` };
}

/** Removes what runs left that were stopped before they changed anything, or after they had. */
export function removeDrafts(place: StagingPlace): void {
  const prefix = basename(place.draftPrefix);
  for (const name of namesIn(place.parent)) {
    if (name.startsWith(prefix)) {
      rmSync(join(place.parent, name), { recursive: true, force: true });
    }
  }
}

/** A folder can't be renamed into from beside a mount point (a container's volume): stage inside. */
function isMountPoint(path: string): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  try {
    return lstatSync(path).dev !== lstatSync(parent).dev;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
