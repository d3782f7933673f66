import { execFile } from "node:child_process";

import type { RevisionFile } from "./found-file.ts";
import { bytesLimit } from "./read-bytes.ts";

/**
 * What an input says that names a file in a revision; undefined for all others. One letter before
 * the colon is a drive, and what starts with a dash would be an option of git's.
 */
export function revisionFile(input: string): RevisionFile | undefined {
  const match = /^(?<revision>[^-:\s][^:\s]+):(?<path>[^:]+)$/.exec(input);
  const { revision, path } = match?.groups ?? {};
  return revision === undefined || path === undefined
    ? undefined
    : { revision, path };
}

/** The bytes of the file, or why there are none. Asks git itself, without a shell. */
export function readRevision(
  { revision, path }: RevisionFile,
  cwd: string,
): Promise<Buffer | string> {
  const args = ["show", "--no-textconv", `${revision}:${path}`];
  const options = {
    cwd,
    // What it says is read, and told.
    env: { ...process.env, LC_ALL: "C" },
    encoding: "buffer",
    maxBuffer: bytesLimit,
    timeout: 30_000,
  } as const;
  return new Promise((resolve) => {
    execFile("git", args, options, (error, stdout, stderr) => {
      resolve(error === null ? stdout : reasonOf(error, stderr.toString()));
    });
  });
}

function reasonOf(error: Error, stderr: string): string {
  if ("code" in error && error.code === "ENOENT") return "git is not installed";
  const said = /^fatal: (.*)$/m.exec(stderr)?.[1];
  return said === undefined ? "git can't show it" : `git says: ${said}`;
}
