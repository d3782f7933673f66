import type { JsonValue } from "../../generator/ir/json.ts";
import type { ReceivedRequest } from "../support/checking-server.ts";
import { followRef, type RawDocument } from "../support/raw-document.ts";
import type { ListedOperation } from "../support/raw-operations.ts";

/** The parameters object as text, which is what travels: `{ page_size: "40" }`. */
export function paramsAsText(
  params: Readonly<Record<string, JsonValue>>,
): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === "body") {
        return [name, value];
      }
      return [name, Array.isArray(value) ? value.map(String) : String(value)];
    }),
  );
}

/**
 * Reads a request back into the parameters object it was made from, the way a server does that
 * knows the document: by the path's template, and each query parameter by its `explode`.
 */
export function receivedParams(
  document: RawDocument,
  operation: ListedOperation,
  request: ReceivedRequest,
): Readonly<Record<string, JsonValue>> {
  const [path = "", query = ""] = request.url.split("?", 2);
  const params = new Map<string, JsonValue>();
  const segments = path.split("/");
  for (const [index, part] of operation.path.split("/").entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined) {
      params.set(name, decodeURIComponent(segments[index] ?? ""));
    }
  }
  for (const pair of query === "" ? [] : query.split("&")) {
    const [key = "", value = ""] = pair.split("=", 2);
    const name = decodeFormText(key);
    const parameter = operation.parameters.find((each) => each.name === name);
    const schema = followRef(document, parameter?.schema ?? {});
    if (schema.type !== "array") {
      params.set(name, decodeFormText(value));
    } else if (parameter?.explode === false) {
      params.set(name, value.split(",").map(decodeFormText));
    } else {
      const before = (params.get(name) ?? []) as readonly JsonValue[];
      params.set(name, [...before, decodeFormText(value)]);
    }
  }
  if (request.body !== "") {
    params.set("body", JSON.parse(request.body) as JsonValue);
  }
  return Object.fromEntries(params);
}

function decodeFormText(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
