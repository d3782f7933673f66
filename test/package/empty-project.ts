import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { inject } from "vitest";

import { ROOT } from "../support/opal-documents.ts";
import { runOrThrow } from "../support/run-command.ts";

export interface EmptyProject {
  /** Package names that are there besides the one under test, taken from the project's own. */
  readonly beside?: readonly string[];
  /** Path and text of what stands in it. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Makes a project that has nothing but one package, unpacked from its tarball as npm does it, and
 * gives its folder. It lies outside this project, so that nothing is found that was not installed.
 */
export async function makeEmptyProject(
  name: string,
  tarball: string,
  { beside = [], files = {} }: EmptyProject,
): Promise<string> {
  const folder = await mkdtemp(join(inject("scratch"), "project-"));
  const installed = join(folder, "node_modules", name);
  await mkdir(installed, { recursive: true });
  await runOrThrow(installed, "tar", "xzf", tarball, "--strip-components=1");
  for (const each of beside) {
    const place = join(folder, "node_modules", each);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(ROOT, "node_modules", each), place);
  }
  for (const [path, text] of Object.entries(files)) {
    await writeFile(join(folder, path), text);
  }
  return folder;
}
