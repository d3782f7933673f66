import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { COMPILER } from "./places.ts";
import type { Fault } from "./record.ts";

const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  moduleResolution: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  noEmit: true,
};

const TEN_MINUTES = 600_000;

/** At most so many faults with one message are kept of a package. */
const LIMIT = 5;

/** Compiles all packages below a folder in one run: the faults by package, as `<document>/package`. */
export function typeCheck(folder: string): ReadonlyMap<string, Fault[]> {
  const include = ["*/package/src/**/*.ts"];
  const config = JSON.stringify({ compilerOptions, include });
  writeFileSync(join(folder, "tsconfig.json"), config);
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [COMPILER, "-p", "tsconfig.json", "--pretty", "false"],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 29,
      timeout: TEN_MINUTES,
    },
  );
  const faults = new Map<string, Fault[]>();
  const lines = stdout.matchAll(
    /^([^/\n]+)\/package\/([^(\n]+)\((\d+),(\d+)\): error (TS\d+: [^\n]*)/gm,
  );
  for (const [
    ,
    name = "",
    path = "",
    row = "",
    column = "",
    text = "",
  ] of lines) {
    const found = faults.get(name) ?? [];
    faults.set(name, found);
    if (found.filter(({ message }) => message === text).length === LIMIT) {
      continue;
    }
    const file = join(folder, name, "package", path);
    const line = readFileSync(file, "utf8").split("\n")[Number(row) - 1] ?? "";
    found.push({
      place: `${path}(${row},${column})`,
      message: text,
      line: line.trim(),
    });
  }
  if (error !== undefined || (status !== 0 && faults.size === 0)) {
    throw new Error(
      `The compiler failed: ${String(error)} ${stdout} ${stderr}`,
    );
  }
  return faults;
}
