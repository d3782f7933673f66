import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { fileName } from "./file-name.ts";
import type { FoundFile } from "./found-file.ts";
import { reasonOf } from "./reason-of.ts";

const extensions = new Set([".yaml", ".yml", ".json", ".md"]);

/** The files that `inputs` name, each once: a folder stands for the documents directly in it. */
export async function findFiles(
  inputs: readonly string[],
  cwd: string,
): Promise<Outcome<readonly FoundFile[]>> {
  const files = new Map<string, FoundFile>();
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const found = await find(resolve(cwd, input), cwd);
    diagnostics.push(...found.diagnostics);
    for (const file of found.value) {
      if (file.found === "by name" || !files.has(file.path)) {
        files.set(file.path, file);
      }
    }
  }
  return { value: [...files.values()], diagnostics };
}

async function find(
  path: string,
  cwd: string,
): Promise<Outcome<readonly FoundFile[]>> {
  const name = fileName(path, cwd);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await findInFolder(path, cwd);
    if (stats.isFile()) {
      const { size } = stats;
      const file: FoundFile = { name, path, size, found: "by name" };
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
): Promise<Outcome<readonly FoundFile[]>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => extensions.has(extname(name).toLowerCase()))
    .toSorted();
  const files: FoundFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile() !== true) continue;
    files.push({
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

function failure(diagnostic: Diagnostic): Outcome<readonly FoundFile[]> {
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
