import { generate } from "../generator/index.ts";
import type { GenerateResult } from "../generator/pipeline/result.ts";
import { type Generation, noGeneration } from "./record.ts";

/** Generates the package of a document below `folder`, in `package`, and tells what came of it. */
export async function generateDocument(
  file: string,
  folder: string,
): Promise<Generation> {
  const config = { input: file, output: "package", lenient: true };
  const start = startClock();
  const first = await generate(config, { cwd: folder });
  const errors = errorsOf(first);
  const needsName = errors.some(({ code }) => code === "name-required");
  if (!needsName || errors.length > 1) {
    return toGeneration(first, { needsName, start });
  }
  const again = startClock();
  const named = await generate({ ...config, name: "Api" }, { cwd: folder });
  return toGeneration(named, { needsName, start: again });
}

interface Details {
  readonly needsName: boolean;
  readonly start: Clock;
}

interface Clock {
  /** Of `performance.now()`. */
  readonly time: number;
  readonly cpu: NodeJS.CpuUsage;
}

function startClock(): Clock {
  return { time: performance.now(), cpu: process.cpuUsage() };
}

function toGeneration(
  result: GenerateResult,
  { needsName, start }: Details,
): Generation {
  const { outcome, files, counts } = result;
  const { user, system } = process.cpuUsage(start.cpu);
  return noGeneration(outcome === "written" ? "generated" : "refused", {
    needsName,
    milliseconds: Math.round(performance.now() - start.time),
    cpuMilliseconds: Math.round((user + system) / 1000),
    files: files.length,
    operations: counts?.operations ?? 0,
    models: counts?.models ?? 0,
    diagnostics: countCodes(result),
    errors: errorsOf(result).slice(0, 10).map(describe),
  });
}

function errorsOf({
  diagnostics,
}: GenerateResult): GenerateResult["diagnostics"] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

function describe({
  code,
  message,
  place,
}: GenerateResult["diagnostics"][number]): string {
  return `${code}: ${message} ${"pointer" in place ? place.pointer : place.file}`;
}

function countCodes({ diagnostics }: GenerateResult): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of diagnostics) {
    if (severity !== "info") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
