import { runInNewContext } from "node:vm";

import {
  JSONPathEnvironment,
  JSONPathError,
  JSONPathRecursionLimitError,
  type JSONPathQuery,
  type JSONValue,
} from "json-p3";

import type { JsonValue } from "../../ir/json.ts";
import { pointerOf, type Pointer } from "../../ir/pointer.ts";

/** What came of an expression: a value, or why there is none. */
export type Attempt<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "failed"; readonly reason: string };

/** Documents are refused that are nested more deeply than 500. */
const environment = new JSONPathEnvironment({ maxRecursionDepth: 600 });

/** How long one expression may take, in milliseconds: regular expressions know no other bound. */
const maximumTime = 5000;

/** How many parts one expression may select. */
const maximumNodes = 1_000_000;

/** Reads an expression of JSONPath (RFC 9535). */
export function compilePath(text: string): Attempt<JSONPathQuery> {
  try {
    return { kind: "done", value: environment.compile(text) };
  } catch (error) {
    if (error instanceof JSONPathError) return failed(reasonOf(error));
    if (error instanceof RangeError) return failed("it is nested too deeply");
    throw error;
  }
}

/** The parts of a document that an expression selects, each once, in the order of the document. */
export function selectParts(
  query: JSONPathQuery,
  document: JsonValue,
  timeout = maximumTime,
): Attempt<ReadonlyMap<Pointer, JsonValue>> {
  const parts = new Map<Pointer, JsonValue>();
  const select = (): boolean => {
    let count = 0;
    for (const node of query.lazyQuery(document as JSONValue)) {
      count += 1;
      if (count > maximumNodes) return false;
      parts.set(pointerOf(...node.location), node.value as JsonValue);
    }
    return true;
  };
  try {
    // A context of its own is what a timeout needs; nothing of the document runs in it.
    return runInNewContext("select()", { select }, { timeout }) === true
      ? { kind: "done", value: parts }
      : failed(`it selects more than ${maximumNodes} parts`);
  } catch (error) {
    if (error instanceof JSONPathRecursionLimitError) {
      return failed("the document is nested too deeply");
    }
    if (isTimeout(error)) {
      return failed(`its target takes more than ${timeout / 1000} s`);
    }
    throw error;
  }
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}

/** Without the quotation of the place that ends the message: `... ('$.a[':4)`. */
function reasonOf({ message, token }: JSONPathError): string {
  const reason = message.replace(/ \('[^]*':\d+\)$/, "");
  return `${reason}, at character ${token.index + 1}`;
}

function failed(reason: string): Attempt<never> {
  return { kind: "failed", reason };
}
