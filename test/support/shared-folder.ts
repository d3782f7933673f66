import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { inject } from "vitest";

/**
 * A folder that is made once in a run, by whichever test file wants it first; the others, which
 * run in processes of their own, wait for it.
 */
export async function sharedFolder(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const scratch = inject("scratch");
  const made = join(scratch, name);
  const failed = join(scratch, `${name}.failed`);
  const unfinished = join(scratch, `${name}.unfinished`);
  if (await claim(unfinished)) {
    try {
      await make(unfinished);
      await rename(unfinished, made);
    } catch (error) {
      await writeFile(failed, "");
      throw error;
    }
  }
  while (!existsSync(made)) {
    if (existsSync(failed)) {
      throw new Error(`another test failed to make ${name}`);
    }
    await setTimeout(50);
  }
  return made;
}

/** Makes a folder; false where it was there. */
async function claim(folder: string): Promise<boolean> {
  if (existsSync(folder.replace(/\.unfinished$/, ""))) {
    return false;
  }
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}
