import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run's own, outside the project, that is removed when it ends. */
    readonly scratch: string;
  }
}

/** Makes the folder that the tests of one run share. */
export function setup(project: TestProject): () => void {
  const scratch = mkdtempSync(join(tmpdir(), "cabochon-test-"));
  project.provide("scratch", scratch);
  return () => rmSync(scratch, { recursive: true, force: true });
}
