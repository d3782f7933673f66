import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { terminalPicture } from "./terminal-picture.ts";

/** Runs `cabochon generate` on the two Opal pages and draws what it printed: `docs/generate.svg`. */
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "cabochon-"));
const command = "cabochon generate --input spec/opal --output opal-sdk";

cpSync(join(root, "spec"), join(folder, "spec"), { recursive: true });
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [join(root, "dist/cli.js"), ...command.split(" ").slice(1)],
  {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "1", NO_COLOR: "" },
  },
);
rmSync(folder, { recursive: true });
if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
writeFileSync(
  join(root, "docs/generate.svg"),
  terminalPicture(command, `${stderr}${stdout}`),
);
