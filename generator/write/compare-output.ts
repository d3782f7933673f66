import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { Lock } from "../ir/lock.ts";
import type { Outcome } from "../ir/outcome.ts";
import {
  isHeldBack,
  type ComparedFile,
  type ComparedState,
  type Comparison,
} from "./comparison.ts";
import { hashText, withLineFeeds } from "./hash-text.ts";
import { hashOf, inspectFile, type FileState } from "./inspect-file.ts";
import { formatLock } from "./lock-file.ts";
import { nextLock, type LockHead } from "./next-lock.ts";
import type { OutputFolder } from "./output-folder.ts";
import { assertOutputPaths, lockFileName } from "./output-path.ts";

export interface CompareInput {
  readonly files: readonly GeneratedFile[];
  readonly head: LockHead;
  /** The lock file of the output as it is. */
  readonly previous: Lock | undefined;
  readonly folder: OutputFolder;
  /** Write over what a person edited or put there. */
  readonly force: boolean;
}

/**
 * Compares what was generated with what is on disk. Reads only. An error "output-path-blocked"
 * among the diagnostics means that the comparison can't be written.
 */
export function compareOutput(input: CompareInput): Outcome<Comparison> {
  assertOutputPaths(input.files.map(({ path }) => path));
  const wanted = new Map(input.files.map((file) => [file.path, file]));
  const locked = new Map(
    input.previous?.files.map(({ path, hash }) => [path, hash]),
  );
  const stale = new Set(
    [...locked.keys()]
      .filter((path) => !wanted.has(path))
      .map((path) => path.toLowerCase()),
  );
  const paths = [...new Set([...wanted.keys(), ...locked.keys()])].toSorted();
  const compared: ComparedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const found = inspectFile(input.folder.path, path);
    if (found.kind === "blocked") {
      diagnostics.push(blocked(path, found, input.folder));
      continue;
    }
    const file = compareFile({
      path,
      found,
      wanted: wanted.get(path),
      locked: locked.get(path),
      recased: wanted.has(path) && stale.has(path.toLowerCase()),
      force: input.force,
    });
    if (file !== undefined) compared.push(file);
  }
  const lock = formatLock(nextLock(input, compared));
  const foundLock = inspectFile(input.folder.path, lockFileName);
  if (foundLock.kind === "blocked") {
    diagnostics.push(blocked(lockFileName, foundLock, input.folder));
  }
  const lockFile = compareFile({
    path: lockFileName,
    found: foundLock,
    wanted: { path: lockFileName, text: lock, owner: "generator" },
    locked: undefined,
    recased: false,
    force: true,
  });
  return {
    value: {
      files: lockFile === undefined ? compared : [...compared, lockFile],
    },
    diagnostics: [
      ...diagnostics,
      ...compared
        .filter(isHeldBack)
        .map((file) => heldBack(file, input.folder)),
    ],
  };
}

interface FileInput {
  readonly path: string;
  readonly found: FileState;
  readonly wanted: GeneratedFile | undefined;
  /** What the lock file says that was generated last. */
  readonly locked: string | undefined;
  /** It was generated under a name that differs by case: on some systems, what is found is that. */
  readonly recased: boolean;
  readonly force: boolean;
}

/** Undefined for a file that is neither there nor generated. */
function compareFile(input: FileInput): ComparedFile | undefined {
  const state = stateOf(input);
  return state === undefined
    ? undefined
    : {
        path: input.path,
        state,
        hash: hashOf(input.found),
        ...(input.found.kind === "file" && {
          before: withLineFeeds(input.found.text),
        }),
        ...(input.wanted !== undefined && { after: input.wanted.text }),
      };
}

function stateOf(input: FileInput): ComparedState | undefined {
  const { found, wanted, locked, recased, force } = input;
  const hash = hashOf(found);
  if (wanted === undefined) {
    if (hash === null) return undefined;
    return hash === locked || force ? "removed" : "edited";
  }
  if (hash === null) return "added";
  if (recased) return "changed";
  if (wanted.owner === "user" || hash === hashText(wanted.text)) return "kept";
  if (hash === locked || force || wanted.owner === "both") return "changed";
  return locked === undefined ? "foreign" : "edited";
}

function blocked(
  path: string,
  { by, what }: FileState & { readonly kind: "blocked" },
  folder: OutputFolder,
): Diagnostic {
  const place = { file: `${folder.name}/${path}` };
  return diagnose("output-path-blocked", place, {
    by: `${folder.name}/${by}`,
    what,
  });
}

function heldBack(file: ComparedFile, folder: OutputFolder): Diagnostic {
  const place = { file: `${folder.name}/${file.path}` };
  return file.state === "edited"
    ? diagnose("output-file-edited", place, {
        stale: file.after === undefined,
      })
    : diagnose("output-file-foreign", place, {});
}
