import type { Convert } from "./convert.js";
import { readItem, refuseOther } from "./item-error.js";
import { convertItem } from "./convert-item.js";
import type { RequestDraft, ResponseDecoder } from "./operation.js";
import type { ServerSentEvent } from "./server-sent-event.js";
import { textLines } from "./text-lines.js";

/** What becomes of an event's data, or of an event as a whole. */
export interface EventSettings {
  readonly convert?: Convert;
  readonly convertEvent?: Convert;
  /** Absent: `JSON.parse`. */
  readonly parse?: (text: string) => unknown;
}

/**
 * A response that is a stream of events (HTML, 9.2.6), to iterate once, as they
 * come. Data that is JSON is parsed, and `[DONE]` then ends the stream, by custom;
 * of "either" stays a text what is no JSON.
 */
export function eventStream(
  mode: "json" | "text" | "either",
  { convert, convertEvent, parse = JSON.parse }: EventSettings = {},
): ResponseDecoder {
  const dataOf = (text: string): unknown => {
    if (mode === "text") return text;
    if (mode === "json") return parse(text);
    try {
      return parse(text);
    } catch {
      return text;
    }
  };
  return (draft) => {
    draft.headers["accept"] = "text/event-stream";
    return async (response) => {
      refuseOther(draft, response, /html|json/i);
      return eventsOf();

      async function* eventsOf(): AsyncGenerator<unknown, void> {
        for await (const { data, ...event } of rawEvents(draft, response)) {
          if (mode === "json" && data === "[DONE]") return;
          yield readItem(draft, response, data, (text) => {
            const item = convertItem(dataOf(text), convert);
            return convertItem({ ...event, data: item }, convertEvent);
          });
        }
      }
    };
  };
}

/** Events with their data as text; one that no empty line ends does not count. */
async function* rawEvents(
  draft: RequestDraft,
  response: Response,
): AsyncGenerator<ServerSentEvent, void> {
  let data: string[] = [];
  let event: { event?: string; id?: string; retry?: number } = {};
  for await (const line of textLines(draft, response)) {
    const [, field, value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (line === "") {
      if (data.length) yield { ...event, data: data.join("\n") };
      data = [];
      event = event.id === undefined ? {} : { id: event.id };
    } else if (field === "data") data.push(value);
    else if (field === "event") event.event = value;
    else if (field === "id" && !value.includes("\0")) event.id = value;
    else if (field === "retry" && /^\d+$/.test(value))
      event.retry = Number(value);
  }
}
