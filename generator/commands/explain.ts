import { catalogue } from "../ir/diagnostic-catalogue.ts";
import type { DiagnosticCode } from "../ir/diagnostic.ts";
import { nearestName } from "../ir/nearest-name.ts";
import { explain, listCodes } from "../report/explain.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `cabochon explain`: what a diagnostic means; without a code, which ones there are. */
export function explainCommand(code: string | undefined, { out }: Terminal): 0 {
  if (code === undefined) out.write(listCodes());
  else if (isCode(code)) out.write(explain(code));
  else throw new UsageError(unknown(code));
  return 0;
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(catalogue, code);
}

function unknown(code: string): string {
  const nearest = nearestName(code, Object.keys(catalogue));
  const advice =
    nearest === undefined
      ? "cabochon explain, without a code, lists them all."
      : `Did you mean "${nearest}"?`;
  return `There is no diagnostic "${code}". ${advice}`;
}
