import { diffCommand } from "../../generator/commands/diff.ts";
import type {
  DiffFlags,
  DiffFormat,
} from "../../generator/commands/diff-flags.ts";
import { projectWith } from "../cli/sample-project.ts";

/** What `cabochon diff --format` prints of two documents, without generating a package. */
export async function reportOf(
  base: string,
  revision: string,
  format: DiffFormat,
  flags: Partial<DiffFlags> = {},
): Promise<string> {
  let printed = "";
  const stream = {
    write: (text: string) => void (printed += text),
    colours: false,
    interactive: false,
  };
  const cwd = projectWith({ "a.yaml": base, "b.yaml": revision });
  await diffCommand(
    {
      base: "a.yaml",
      revision: "b.yaml",
      failOn: "breaking",
      layer: "wire,names",
      prove: false,
      format,
      ...flags,
    },
    { cwd, out: stream, error: stream },
  );
  return printed;
}
