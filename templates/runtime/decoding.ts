import type { Convert } from "./convert.js";
import type { JsonReader, JsonReviver } from "./operation.js";

/**
 * Reads JSON and converts it as its status says: 200, "2XX" or "default", the
 * most specific one that is there.
 */
export function decoding(
  statuses: { readonly [status: string]: Convert },
  parse: (text: string, reviver?: JsonReviver) => unknown = JSON.parse,
): JsonReader {
  return (text, status, reviver) => {
    const value = parse(text, reviver);
    const key = [status, `${String(status)[0]}XX`, "default"].find((each) =>
      Object.hasOwn(statuses, each),
    );
    const convert = key === undefined ? undefined : statuses[key];
    return convert && value !== null ? convert(value as never) : value;
  };
}
