import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { nameOfUrl } from "../network/name-of-url.ts";
import { fileName } from "./file-name.ts";
import type { FoundInput } from "./found-file.ts";
import { revisionFile } from "./read-revision.ts";
import { reasonOf } from "./reason-of.ts";
import { parseUrl } from "../network/parse-url.ts";

const extensions = new Set([".yaml", ".yml", ".json", ".md"]);

/** The files that `inputs` name, each once: a folder stands for the documents directly in it. */
export async function findFiles(
  inputs: readonly string[],
  cwd: string,
): Promise<Outcome<readonly FoundInput[]>> {
  const files = new Map<string, FoundInput>();
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const found = isElsewhere(input)
      ? findElsewhere(input)
      : await find(input, cwd);
    diagnostics.push(...found.diagnostics);
    for (const file of found.value) {
      const key = file.kind === "file" ? file.path : input;
      if (file.found === "by name" || !files.has(key)) files.set(key, file);
    }
  }
  return { value: [...files.values()], diagnostics };
}

/** Whether an input is none of the file system: `-` is standard input, all else is an address. */
function isElsewhere(input: string): boolean {
  return input === "-" || /^https?:\/\//i.test(input);
}

function findElsewhere(input: string): Outcome<readonly FoundInput[]> {
  const found = "by name";
  if (input === "-") {
    return { value: [{ kind: "stream", name: "-", found }], diagnostics: [] };
  }
  const name = nameOfUrl(input);
  const address = parseUrl(input);
  if (address === undefined) {
    const reason = "it is no valid address";
    return failure(diagnose("input-unreadable", { file: name }, { reason }));
  }
  const { username, password } = address;
  if (username !== "" || password !== "") {
    const reason = "its address holds credentials; give them as headers";
    return failure(diagnose("input-unreadable", { file: name }, { reason }));
  }
  const url: FoundInput = { kind: "url", url: input, name, found };
  return { value: [url], diagnostics: [] };
}

async function find(
  input: string,
  cwd: string,
): Promise<Outcome<readonly FoundInput[]>> {
  const path = resolve(cwd, input);
  const name = fileName(path, cwd);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await findInFolder(path, cwd);
    if (stats.isFile()) {
      const { size } = stats;
      const file: FoundInput = {
        kind: "file",
        name,
        path,
        size,
        found: "by name",
      };
      return { value: [file], diagnostics: [] };
    }
    return failure(
      diagnose(
        "input-unreadable",
        { file: name },
        {
          reason: "it is neither a file nor a folder",
        },
      ),
    );
  } catch (error) {
    const { code, reason } = reasonOf(error);
    const file = revisionFile(input);
    if (file !== undefined) {
      const found = "by name";
      return {
        value: [{ kind: "revision", file, cwd, name: input, found }],
        diagnostics: [],
      };
    }
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      return failure(diagnose("input-unreadable", { file: name }, { reason }));
    }
    const nearest = await nearestFile(path, cwd);
    const hint = nearest === undefined ? {} : { nearest };
    return failure(diagnose("input-not-found", { file: name }, hint));
  }
}

async function findInFolder(
  folder: string,
  cwd: string,
): Promise<Outcome<readonly FoundInput[]>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => extensions.has(extname(name).toLowerCase()))
    .toSorted();
  const files: FoundInput[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile() !== true) continue;
    files.push({
      kind: "file",
      name: fileName(path, cwd),
      path,
      size: stats.size,
      found: "folder",
    });
  }
  return files.length > 0
    ? { value: files, diagnostics: [] }
    : failure(
        diagnose("input-folder-empty", { file: fileName(folder, cwd) }, {}),
      );
}

function failure(diagnostic: Diagnostic): Outcome<readonly FoundInput[]> {
  return { value: [], diagnostics: [diagnostic] };
}

/** The entry of the folder that a missing file was most likely meant to be. */
async function nearestFile(
  path: string,
  cwd: string,
): Promise<string | undefined> {
  const entries = await readdir(dirname(path)).catch(() => []);
  const nearest = nearestName(basename(path), entries.toSorted());
  return nearest === undefined
    ? undefined
    : fileName(join(dirname(path), nearest), cwd);
}
