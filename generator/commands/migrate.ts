import { migrate } from "../pipeline/migrate.ts";
import { compareForProject } from "./compare-for-project.ts";
import { describeImpact, describePlace } from "./describe-uses.ts";
import type { ProjectFlags } from "./project-flags.ts";
import type { Terminal } from "./terminal.ts";
import { impactsAsJson, placeAsJson } from "./uses-as-json.ts";

export interface MigrateFlags extends ProjectFlags {
  readonly write: boolean;
}

/**
 * `cabochon migrate`: a dry run, unless `write` is given. Gives the exit code: 0 where nothing is left
 * for a person to decide, 1 where something is, 2 where a document or the configuration can't be read.
 */
export async function migrateCommand(
  flags: MigrateFlags,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { cwd, out } = terminal;
  const result = await compareForProject(flags, terminal, (job) =>
    migrate(job, {
      project: flags.project,
      dryRun: !flags.write,
    }),
  );
  if (result === undefined) return 2;
  const { edits, left, locate } = result;
  const code = left.length === 0 ? 0 : 1;
  if (flags.format === "json") {
    const report = {
      written: flags.write,
      edits: edits.map((edit) => ({
        ...placeAsJson(edit, cwd),
        text: edit.text,
      })),
      left: impactsAsJson(left, { cwd, locate }),
    };
    out.write(`${JSON.stringify(report, null, 2)}\n`);
    return code;
  }
  for (const edit of edits) {
    out.write(`${describePlace(edit, cwd)} ${edit.text}\n`);
  }
  const done = flags.write ? "were rewritten" : "are to be rewritten (--write)";
  out.write(`${edits.length} places ${done}.\n`);
  if (left.length === 0) return code;
  out.write("\nFor you to decide:\n");
  for (const impact of left) out.write(`${describeImpact(impact, cwd)}\n`);
  return code;
}
