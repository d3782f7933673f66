import { readFile } from "node:fs/promises";

import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { runCommand } from "../support/run-command.ts";
import type { Packed } from "./packages.ts";

/** What publint has against a package, suggestions included. */
export async function publintMessages({
  tarball,
}: Packed): Promise<readonly string[]> {
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: buffer },
  });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

/** What are-the-types-wrong has against a package; nothing where it is content. */
export async function wrongTypes(
  { folder, tarball }: Packed,
  ...flags: readonly string[]
): Promise<string> {
  const { code, output } = await runCommand(folder, "attw", tarball, ...flags);
  return code === 0 ? "" : output;
}
