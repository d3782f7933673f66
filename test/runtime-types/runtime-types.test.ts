import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));

/** A compiler and the types of a platform, each a tsconfig beside this file. */
const combinations = [
  ["typescript-5.9", "only the DOM", "tsconfig.dom.json"],
  ["typescript-5.9", "only Node.js", "tsconfig.json"],
  ["typescript", "only the DOM", "tsconfig.dom.json"],
  ["typescript", "workers", "tsconfig.workers.json"],
  ["typescript-7", "only the DOM", "tsconfig.dom.json"],
  ["typescript-7", "only Node.js", "tsconfig.json"],
  ["typescript-7", "Node.js and the DOM", "tsconfig.dom-node.json"],
  ["typescript-7", "workers", "tsconfig.workers.json"],
] as const;

describe("the runtime's sources", () => {
  it.each(combinations)(
    "compile with %s and the types of %s",
    async (compiler, _, project) => {
      const tsc = fileURLToPath(
        new URL(`../../node_modules/${compiler}/bin/tsc`, import.meta.url),
      );
      const output = await run(process.execPath, [tsc, "-p", project], {
        cwd: folder,
      }).then(
        ({ stdout }) => stdout,
        (error: { stdout: string }) => error.stdout,
      );
      expect(output).toBe("");
    },
    180_000,
  );
});
