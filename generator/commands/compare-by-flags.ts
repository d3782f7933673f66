import type { CompareJob, CompareResult } from "../pipeline/compare.ts";
import { refused } from "../pipeline/refused.ts";
import { diffJob, type DiffJobFlags } from "./diff-job.ts";
import { tellRefusal } from "./tell-refusal.ts";
import type { Terminal } from "./terminal.ts";

type Refusal = Extract<CompareResult, { readonly ok: false }>;

/**
 * What `run` makes of the comparison that flags ask for; undefined where a document or the configuration
 * can't be read, which was told then.
 */
export async function compareByFlags<Result extends { readonly ok: true }>(
  flags: DiffJobFlags,
  terminal: Terminal,
  run: (job: CompareJob) => Promise<Result | Refusal>,
): Promise<Result | undefined> {
  const { cwd } = terminal;
  const { value: job, diagnostics } = await diffJob(flags, cwd);
  if (job === undefined) {
    tellRefusal(await refused(diagnostics, cwd), terminal);
    return undefined;
  }
  const result = await run(job);
  if (result.ok) return result;
  tellRefusal(result, terminal);
  return undefined;
}
