import { format } from "prettier";

import { GROUPS } from "./cases.ts";
import type { Judged } from "./judge.ts";
import { LIMITS } from "./limits.ts";

export interface PlatformResult {
  readonly name: string;
  readonly version: string;
  readonly judged: readonly Judged[];
}

/** The page on platforms, in Markdown. */
export async function reportOn(
  results: readonly PlatformResult[],
): Promise<string> {
  const heads = results.map(({ name, version }) =>
    name.startsWith("Node") ? `Node ${version}` : `${name} ${version}`,
  );
  const rows = GROUPS.map(({ name }) =>
    [name].concat(
      results.map(({ judged }) =>
        count(judged.filter(({ group }) => group === name)),
      ),
    ),
  );
  const limits = LIMITS.filter(({ platforms }) =>
    results.some(({ name }) => platforms.includes(name)),
  ).map(({ platforms, group, cases, because }) => [
    platforms.join(", "),
    `${group}: ${cases.join("; ")}`,
    because,
  ]);
  const page = `# Platforms

Written by \`npm run test:runtimes -- --write\`; not to be edited.

The same cases, in one bundle, on each platform, against servers that see what is sent: how many came out as they must.

${table(["cases", ...heads], rows)}

## Limits

What a platform can't do, and what comes of it; each is tested to be so.

${table(["platform", "case", "what is different"], limits)}
`;
  return format(page, { parser: "markdown" });
}

function count(judged: readonly Judged[]): string {
  const same = judged.filter(({ verdict }) => verdict === "same").length;
  const limits = judged.filter(({ verdict }) => verdict === "limit").length;
  return `${same} of ${judged.length}${limits ? ` (limits: ${limits})` : ""}`;
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
