import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { member, type JsonValue } from "../ir/json.ts";
import { isMissing } from "./output-folder.ts";
import { isOutputPath, lockFileName } from "./output-path.ts";

/** What a run does to the output folder, written down in full before it does any of it. */
export interface Journal {
  readonly removals: readonly Removal[];
  /** The text of entry N is the staged file named N. The lock file comes last. */
  readonly writes: readonly Write[];
}

export interface Removal {
  readonly path: string;
  /** The hash of what stood there when the journal was written; anything else is left alone. */
  readonly before: string;
}

export interface Write {
  readonly path: string;
  /** Null: nothing stood there. */
  readonly before: string | null;
}

/** The journal's file in a staging folder. */
export const journalFileName = "journal.json";

/** The journal of a staging folder: undefined where there is no such folder, null where it is broken. */
export function readJournal(staging: string): Journal | null | undefined {
  if (!exists(staging)) return undefined;
  try {
    const text = readFileSync(join(staging, journalFileName), "utf8");
    return journalIn(JSON.parse(text) as JsonValue);
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Checked as strictly as a lock file: its paths are about to be written. */
function journalIn(json: JsonValue): Journal | null {
  const removals = member(json, "removals");
  const writes = member(json, "writes");
  if (!Array.isArray(removals) || !Array.isArray(writes)) return null;
  const journal: { removals: Removal[]; writes: Write[] } = {
    removals: [],
    writes: [],
  };
  for (const entry of removals as readonly JsonValue[]) {
    const path = pathOf(entry);
    const before = member(entry, "before");
    if (path === undefined || typeof before !== "string") return null;
    journal.removals.push({ path, before });
  }
  for (const entry of writes as readonly JsonValue[]) {
    const path = pathOf(entry);
    const before = member(entry, "before");
    if (path === undefined) return null;
    if (typeof before !== "string" && before !== null) return null;
    journal.writes.push({ path, before });
  }
  return journal;
}

function pathOf(entry: JsonValue): string | undefined {
  const path = member(entry, "path");
  return typeof path === "string" &&
    (path === lockFileName || isOutputPath(path))
    ? path
    : undefined;
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
