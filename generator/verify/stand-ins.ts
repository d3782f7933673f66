import type { GeneratedFile } from "../ir/generated-file.ts";
import { groupBy } from "../ir/group-by.ts";
import type { CustomFormat, Formats } from "../ir/options.ts";

/**
 * What stands in for the modules of the user's that formats name: their own are not seen, and may
 * not be written yet. Whatever they export is anything.
 */
export function standIns(
  formats: Formats,
  files: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  const sources = files.some(({ path }) => path === "src/index.ts")
    ? "src/"
    : "";
  const own = Object.values(formats).filter(
    (choice) => typeof choice === "object",
  );
  return [...groupBy(own, ({ from }) => from)].map(([from, chosen]) => ({
    path: sources + from.replace(/^\.\//, "").replace(/\.js$/, ".d.ts"),
    text: [...new Set(chosen.flatMap(exportsOf))].join("\n"),
    owner: "generator",
  }));
}

function exportsOf({ type, decode, encode }: CustomFormat): readonly string[] {
  const [root = "", ...inner] = type.split(".");
  const functions = [decode, encode].map(
    (name) => `export declare const ${name}: any;`,
  );
  return root === "globalThis"
    ? functions
    : [typeExport([root, ...inner]), ...functions];
}

/** `Temporal.Instant` is a type in a namespace. */
function typeExport(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  const opened = names
    .slice(0, -1)
    .map((name) => `namespace ${name} { export `);
  return `export declare ${opened.join("")}type ${last} = any;${" }".repeat(opened.length)}`;
}
