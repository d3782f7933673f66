import type { Convert } from "./convert.js";
import { convertItem } from "./convert-item.js";
import { readItem, refuseOther } from "./item-error.js";
import type { ResponseDecoder } from "./operation.js";
import { textLines } from "./text-lines.js";

/** How the items of a stream are told apart, and what becomes of each. */
export interface ItemSettings {
  readonly convert?: Convert;
  /** Absent: `JSON.parse`. */
  readonly parse?: (text: string) => unknown;
  readonly ends?: RegExp | string;
}

/**
 * A response with a JSON text in each line (NDJSON, JSON Lines), to iterate once,
 * as they come; empty lines are skipped.
 */
export function jsonLines(
  mediaType: string,
  { convert, ends, parse = JSON.parse }: ItemSettings = {},
): ResponseDecoder {
  return (draft) => {
    draft.headers["accept"] = mediaType;
    return async (response) => {
      refuseOther(draft, response, /html/i);
      return itemsOf();

      async function* itemsOf(): AsyncGenerator<unknown, void> {
        for await (const line of textLines(draft, response, ends))
          if (line.trim())
            yield readItem(draft, response, line, (text) =>
              convertItem(parse(text), convert),
            );
      }
    };
  };
}
