import { chownSync } from "node:fs";
import { dirname, join } from "node:path";

import { run, secondRun } from "./sample-output.ts";

/**
 * A process of its own: `unprivileged-run.ts <output>` writes the second run as a user whom
 * permissions bind, and prints the codes of its diagnostics.
 */
const [output = ""] = process.argv.slice(2);
const nobody = 65_534;
if (process.getuid?.() === 0) {
  chownSync(dirname(output), nobody, nobody);
  chownSync(output, nobody, nobody);
  chownSync(join(output, "src"), nobody, nobody);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
const { diagnostics } = run({ output, files: secondRun });
process.stdout.write(JSON.stringify(diagnostics.map(({ code }) => code)));
