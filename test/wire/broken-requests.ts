import type { JsonValue } from "../../generator/ir/json.ts";
import type { ReceivedRequest } from "../support/checking-server.ts";
import { allowedTypes } from "../support/flat-schema.ts";
import {
  followRef,
  type RawDocument,
  type RawParameter,
  type RawSchema,
} from "../support/raw-document.ts";
import type { ListedOperation } from "../support/raw-operations.ts";
import { withSpot } from "../support/sample.ts";
import type { SampleCall } from "./sample-call.ts";

/** A request that the document forbids, made from one that it allows. */
export interface BrokenRequest {
  /** What was done to it. */
  readonly change: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SentCall {
  readonly document: RawDocument;
  readonly operation: ListedOperation;
  readonly call: SampleCall;
  readonly request: ReceivedRequest;
}

/**
 * A request once without its credentials, once without each required parameter and body, and once
 * with each value that is no string replaced by one of another type. Items of arrays in a query
 * count by their own type, since the array itself has no type on the wire.
 */
export function breakRequest(sent: SentCall): readonly BrokenRequest[] {
  const { operation } = sent;
  const { url, headers, body } = sent.request;
  const { authorization: _, ...anonymous } = headers;
  const broken: BrokenRequest[] = [
    { change: "without credentials", url, headers: anonymous, body },
  ];
  for (const parameter of operation.parameters) {
    if (parameter.required === true) {
      broken.push({
        change: `without ${parameter.name}`,
        url: withParameter(sent, parameter, undefined),
        headers,
        body,
      });
    }
    if (isTyped(sent, parameter)) {
      broken.push({
        change: `${parameter.name} of another type`,
        url: withParameter(sent, parameter, "of-another-type"),
        headers,
        body,
      });
    }
  }
  if (operation.body?.required === true) {
    broken.push({ change: "without body", url, headers, body: "" });
  }
  for (const spot of sent.call.bodySpots) {
    broken.push({
      change: `body/${spot.path.join("/")} as ${JSON.stringify(spot.wrong)}`,
      url,
      headers,
      body: JSON.stringify(withSpot(JSON.parse(body) as JsonValue, spot)),
    });
  }
  return broken;
}

function isTyped(sent: SentCall, { name, schema = {} }: RawParameter): boolean {
  const { items } = followRef<RawSchema>(sent.document, schema);
  const types = allowedTypes(sent.document, items ?? schema);
  return Object.hasOwn(sent.call.params, name) && !types.has("string");
}

function withParameter(
  { operation, request }: SentCall,
  parameter: RawParameter,
  text: string | undefined,
): string {
  const [path = "", query = ""] = request.url.split("?", 2);
  if (parameter.in === "path") {
    const parts = operation.path.split("/");
    return path
      .split("/")
      .map((segment, index) =>
        parts[index] === `{${parameter.name}}` ? (text ?? "") : segment,
      )
      .join("/")
      .concat(query === "" ? "" : `?${query}`);
  }
  const others = query
    .split("&")
    .filter(
      (pair) => decodeURIComponent(pair.split("=")[0] ?? "") !== parameter.name,
    );
  const added = text === undefined ? [] : [`${parameter.name}=${text}`];
  return `${path}?${[...others, ...added].join("&")}`;
}
