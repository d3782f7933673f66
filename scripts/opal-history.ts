import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { historyCommand } from "../generator/commands/history.ts";
import { terminalOf } from "../generator/commands/terminal.ts";

/** Writes `docs/opal-history.md` from the versions of Opal's document, which are no part of this project. */
const root = resolve(import.meta.dirname, "..");
const folder = join(root, "../shared/specs/opal");
const { env: environment, stderr, stdout } = process;
const terminal = terminalOf({ cwd: root, stdout, stderr, environment });

if (existsSync(folder)) {
  process.exitCode = await historyCommand(
    { folder, format: "markdown", output: "docs/opal-history.md" },
    terminal,
  );
} else {
  terminal.out.write(
    `docs/opal-history.md stays as it is, since ${folder} is absent.\n`,
  );
}
