import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Locate } from "../ir/source-place.ts";
import { reportText } from "../report/text.ts";
import { coloursFor } from "./colours-for.ts";
import type { Terminal } from "./terminal.ts";

/** Says why there is nothing to compare; gives the exit code for that. */
export function tellRefusal(
  {
    diagnostics,
    locate,
  }: { readonly diagnostics: readonly Diagnostic[]; readonly locate: Locate },
  { error }: Terminal,
): 2 {
  const colours = coloursFor(error);
  error.write(reportText(diagnostics, { locate, colours }));
  return 2;
}
