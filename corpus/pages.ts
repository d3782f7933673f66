import { execFileSync } from "node:child_process";

import { PAGED, type ReviewedPages } from "./reviewed-pages.ts";
import { ROOT } from "./places.ts";

interface Linted {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
  }[];
}

/** What inference finds in a document, beside what a person found in it. */
function rowOf({ file, name, wrong, missed }: ReviewedPages): string {
  const { diagnostics } = lint(file);
  const found = diagnostics.filter(({ code }) => code === "pagination-found");
  const none = diagnostics.filter(
    ({ code }) => code === "pagination-not-found",
  );
  const stillMissed = missed.filter((key) =>
    none.some(({ message }) => message.startsWith(`${key} gives no pages`)),
  );
  const right = found.length - wrong.length;
  const rightlyNone = none.length - stillMissed.length;
  return `| ${[name, found.length, right, wrong.length, stillMissed.length, rightlyNone].join(" | ")} |`;
}

function lint(file: string): Linted {
  const args = ["generator/cli.ts", "lint", file, "--lenient"];
  const printed = execFileSync("npx", ["tsx", ...args, "--format", "json"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(printed) as Linted;
}

console.log(
  [
    "| document | found | right | wrong | missed | rightly none |",
    "| --- | --- | --- | --- | --- | --- |",
    ...PAGED.map(rowOf),
  ].join("\n"),
);
