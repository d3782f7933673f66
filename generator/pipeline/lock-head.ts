import type { Settings } from "../config/resolve-config.ts";
import type { Inputs } from "../load/inputs.ts";
import { hashOptions } from "../write/hash-options.ts";
import { hashText } from "../write/hash-text.ts";
import type { LockHead } from "../write/next-lock.ts";
import { generatorVersion } from "./package-root.ts";

/**
 * What the lock file says of where the output comes from, but for the names it publishes. Inputs
 * are hashed as text, since a checkout on Windows may have changed their line ends.
 */
export function lockHead(
  { options, lenient, allowHosts }: Settings,
  { files }: Inputs,
): Omit<LockHead, "names"> {
  return {
    generator: generatorVersion(),
    options: hashOptions(options, lenient, allowHosts),
    inputs: files.map(({ name, text }) => ({
      path: name,
      hash: hashText(text),
    })),
  };
}
