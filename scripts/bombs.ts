import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Generates from documents that are made to exhaust a machine, each in a process with 512 MB of heap,
 * and prints what it took. `npm run build` first. Exits with 1 where one took more than 2 CPU seconds
 * or 512 MB, or ended otherwise than it should.
 */

const head = "openapi: 3.1.0\ninfo: {title: Bomb, version: '1'}\npaths: {}\n";

interface Bomb {
  readonly name: string;
  readonly text: string;
  /** The exit code that it should end with: 1 for what is refused. */
  readonly code: 0 | 1;
}

const levels = (count: number, line: (level: number) => string): string =>
  Array.from({ length: count }, (_, level) => line(level)).join("\n");

const bombs: readonly Bomb[] = [
  {
    name: "aliases of aliases",
    text: `${head}x-0: &a0 [1]\n${levels(12, (n) => `x-${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(", ")}]`)}\n`,
    code: 1,
  },
  {
    name: "40 schemas of doubled aliases",
    text: `${head}components:\n  schemas:\n    S0: &s0 {type: string}\n${levels(40, (n) => `    S${n + 1}: &s${n + 1} {properties: {a: *s${n}, b: *s${n}}}`)}\n`,
    code: 1,
  },
  {
    name: "lists 5,000 deep in YAML",
    text: `${head}x-a: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
    code: 1,
  },
  {
    name: "lists 100,000 deep without end",
    text: `${head}x-a: ${"[{a: ".repeat(100_000)}`,
    code: 1,
  },
  {
    name: "maps 5,000 deep by indentation",
    text: `${head}x-a:\n${levels(5000, (n) => `${" ".repeat(n + 1)}a:`)}\n`,
    code: 1,
  },
  {
    name: "schemas 5,000 deep in JSON",
    text: `{"openapi":"3.1.0","info":{"title":"Bomb","version":"1"},"components":{"schemas":{"A":${'{"items":'.repeat(5000)}{}${"}".repeat(5000)}}}}`,
    code: 1,
  },
  {
    name: "JSON 100,000 deep",
    text: `{"openapi":"3.1.0","x-a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    code: 1,
  },
  {
    name: "30 doubled references",
    text: `${head}components:\n  schemas:\n    S0: {type: string}\n${levels(30, (n) => `    S${n + 1}: {type: object, properties: {a: {$ref: '#/components/schemas/S${n}'}, b: {$ref: '#/components/schemas/S${n}'}}}`)}\n`,
    code: 0,
  },
  {
    name: "30 doubled allOf",
    text: `${head}components:\n  schemas:\n    S0: {type: object}\n${levels(30, (n) => `    S${n + 1}: {allOf: [{$ref: '#/components/schemas/S${n}'}, {$ref: '#/components/schemas/S${n}'}]}`)}\n`,
    code: 0,
  },
  {
    name: "30 doubled oneOf",
    text: `${head}components:\n  schemas:\n    S0: {type: string}\n${levels(30, (n) => `    S${n + 1}: {oneOf: [{$ref: '#/components/schemas/S${n}'}, {type: array, items: {$ref: '#/components/schemas/S${n}'}}]}`)}\n`,
    code: 0,
  },
  {
    name: "a key of 1 MB",
    text: `${head}components: {schemas: {A: {properties: {${"a".repeat(1_000_000)}: {type: string}}}}}\n`,
    code: 0,
  },
  {
    name: "a description of 5 MB of blanks",
    text: `${head.replace("paths", `tags: [{name: a, description: "${" ".repeat(5_000_000)}x"}]\npaths`)}`,
    code: 0,
  },
  { name: "nothing", text: "", code: 1 },
  { name: "bytes", text: "\u0000\u0001\ufffd".repeat(1000), code: 1 },
];

const cli = resolve(import.meta.dirname, "../dist/cli.js");

/** Has a process tell what it cost as it ends: CPU seconds, and the greatest resident set in MB. */
const meter = `data:text/javascript,${encodeURIComponent(`
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.error("cost " + (userCPUTime + systemCPUTime) / 1e6 + " " + maxRSS / 1024);
  });
`)}`;

console.log("| bomb | exit code | CPU s | peak MB |");
console.log("| ---- | --------- | ----- | ------- |");
for (const { name, text, code } of bombs) {
  const folder = mkdtempSync(join(tmpdir(), "cabochon-bomb-"));
  writeFileSync(join(folder, "openapi.yaml"), text);
  const args = ["generate", "--input", "openapi.yaml", "--output", "out"];
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=512", "--import", meter, cli, ...args],
    { cwd: folder, encoding: "utf8", timeout: 60_000 },
  );
  rmSync(folder, { recursive: true });
  const [, seconds = "", megabytes = ""] =
    /^cost (\S+) (\S+)$/m.exec(stderr) ?? [];
  const holds =
    status === code && Number(seconds) <= 2 && Number(megabytes) <= 512;
  if (!holds) process.exitCode = 1;
  const cost = `${Number(seconds).toFixed(2)} | ${Number(megabytes).toFixed(0)}`;
  console.log(
    `| ${name} | ${status ?? "none"}${holds ? "" : " !"} | ${cost} |`,
  );
}
