import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { check } from "prettier";

/** How many of a folder's TypeScript files prettier would change. */
export async function countUnformatted(folder: string): Promise<number> {
  let count = 0;
  for (const path of typescriptFiles(folder)) {
    const file = join(folder, path);
    const clean = await check(readFileSync(file, "utf8"), { filepath: file });
    count += clean ? 0 : 1;
  }
  return count;
}

function typescriptFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts"),
  );
}
