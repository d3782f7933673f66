import { historyCommand } from "../../generator/commands/history.ts";
import type { HistoryFlags } from "../../generator/commands/history-flags.ts";

/** What `cabochon history` prints in a folder. */
export async function runHistory(
  cwd: string,
  flags: HistoryFlags,
): Promise<string> {
  let printed = "";
  const stream = {
    write: (text: string) => void (printed += text),
    colours: false,
    interactive: false,
  };
  await historyCommand(flags, { cwd, out: stream, error: stream });
  return printed;
}
