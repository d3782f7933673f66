import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";

import { format } from "prettier";

import type { Fault } from "./record.ts";

const extensions = new Set([".ts", ".json", ".md"]);

/** Files that were found clean: those of the runtime are in every package. */
const clean = new Set<string>();

/** The files of a package that prettier would print otherwise, each with the first line that differs. */
export async function uncleanFiles(
  folder: string,
  paths: readonly string[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const path of paths) {
    if (!extensions.has(extname(path))) continue;
    const text = readFileSync(join(folder, path), "utf8");
    const hash = createHash("sha1").update(text).digest("base64");
    if (clean.has(hash)) continue;
    const fault = await faultOf(path, text);
    if (fault === undefined) clean.add(hash);
    else faults.push(fault);
  }
  return faults;
}

async function faultOf(path: string, text: string): Promise<Fault | undefined> {
  try {
    const expected = await format(text, {
      filepath: path,
      ...(path.endsWith(".ts") && { parser: "babel-ts" }),
    });
    return expected === text ? undefined : differenceOf(path, text, expected);
  } catch (error) {
    return { place: path, message: String(error), line: "" };
  }
}

function differenceOf(path: string, text: string, expected: string): Fault {
  const lines = text.split("\n");
  const wanted = expected.split("\n");
  const at = lines.findIndex((line, index) => line !== wanted[index]);
  return {
    place: `${path}(${at + 1},1)`,
    message: `prettier: ${JSON.stringify(wanted[at] ?? "")}`,
    line: lines[at] ?? "",
  };
}
