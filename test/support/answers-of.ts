import type { JsonValue } from "../../generator/ir/json.ts";
import type { AnsweredBody, OperationAnswer } from "./answer-fetch.ts";
import type { RawDocument, RawSchema } from "./raw-document.ts";
import { listOperations } from "./raw-operations.ts";
import { type Fullness, makeSample } from "./sample.ts";

/** What the operations of a document answer when all goes well, made from their schemas. */
export function answersOf(
  document: RawDocument,
  server: string,
): readonly OperationAnswer[] {
  return listOperations(document).map(({ id, method, path, successes }) => {
    const [success] = successes;
    if (success === undefined) throw new Error(`${id} has no success`);
    const bodies = Object.entries(success.media).map(
      ([type, { schema = {} }]) => [type, bodyOf(document, type, schema)],
    );
    return {
      method: method.toUpperCase(),
      url: server + path,
      status: success.status,
      bodies: Object.fromEntries(bodies) as OperationAnswer["bodies"],
    };
  });
}

function bodyOf(
  document: RawDocument,
  type: string,
  schema: RawSchema,
): AnsweredBody {
  const textOf = (fullness: Fullness): string => {
    const order = { document, schema, name: "sample", fullness };
    return encode(type, makeSample({ ...order, direction: "response" }).value);
  };
  return { full: textOf("everything"), lean: textOf("required") };
}

function encode(type: string, value: JsonValue): string {
  switch (type) {
    case "application/json":
      return JSON.stringify(value);
    case "application/jsonl":
      return itemsOf(value).join("\n");
    case "text/event-stream":
      return itemsOf(value)
        .map((item) => `data: ${item}\n\n`)
        .join("");
    default:
      return String(value);
  }
}

/** The items of a stream, each as JSON in a line. */
function itemsOf(value: JsonValue): readonly string[] {
  return [value].flat().map((item) => JSON.stringify(item));
}
