import type {
  DiffFlags,
  DiffFormat,
} from "../../generator/commands/diff-flags.ts";
import { projectWith } from "../cli/sample-project.ts";
import { runDiff } from "./run-diff.ts";

/** What `cabochon diff --format` prints of two documents, without generating a package. */
export async function reportOf(
  base: string,
  revision: string,
  format: DiffFormat,
  flags: Partial<DiffFlags> = {},
): Promise<string> {
  const cwd = projectWith({ "a.yaml": base, "b.yaml": revision });
  const asked = { failOn: "breaking", format, ...flags };
  return (await runDiff(cwd, asked)).out;
}
