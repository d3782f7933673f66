import { nearestName } from "../ir/nearest-name.ts";
import { explain, knownCodes, listCodes } from "../report/explain.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `cabochon explain`: what a diagnostic or a change means; without a code, which there are. */
export function explainCommand(code: string | undefined, { out }: Terminal): 0 {
  const text = code === undefined ? listCodes() : explain(code);
  if (text === undefined) throw new UsageError(unknown(code ?? ""));
  out.write(text);
  return 0;
}

function unknown(code: string): string {
  const nearest = nearestName(code, knownCodes());
  const advice =
    nearest === undefined
      ? "cabochon explain, without a code, lists them all."
      : `Did you mean "${nearest}"?`;
  return `There is no code "${code}". ${advice}`;
}
