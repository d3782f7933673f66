import type { Options } from "../ir/options.ts";
import { hashText } from "./hash-text.ts";

/** The hash that the lock file holds of all that the output depends on besides its inputs. */
export function hashOptions(
  options: Options,
  lenient: boolean,
  allowHosts: readonly string[] = [],
): string {
  const reading = allowHosts.length > 0 ? { allowHosts } : {};
  const all = { ...options, ...reading, lenient };
  return hashText(JSON.stringify(all, withSortedKeys));
}

/** The order in which a configuration names its options is none of the output's business. */
function withSortedKeys(_key: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
