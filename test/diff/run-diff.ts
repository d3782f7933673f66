import { diffCommand } from "../../generator/commands/diff.ts";
import type { DiffFlags } from "../../generator/commands/diff-flags.ts";
import type { Stream } from "../../generator/commands/terminal.ts";

/** What `cabochon diff a.yaml b.yaml` prints in a folder, and its exit code; without generating packages. */
export async function runDiff(
  cwd: string,
  flags: Partial<DiffFlags> = {},
  look: Partial<Stream> = {},
): Promise<{
  readonly code: number;
  readonly out: string;
  readonly error: string;
}> {
  const written = { out: "", error: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => void (written[name] += text),
    colours: false,
    interactive: false,
    ...look,
  });
  const code = await diffCommand(
    {
      base: "a.yaml",
      revision: "b.yaml",
      failOn: "none",
      layer: "wire,names",
      prove: false,
      format: "text",
      ...flags,
    },
    { cwd, out: stream("out"), error: stream("error") },
  );
  return { code, ...written };
}
