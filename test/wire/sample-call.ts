import type { JsonValue } from "../../generator/ir/json.ts";
import type { RawDocument } from "../support/raw-document.ts";
import type { ListedOperation } from "../support/raw-operations.ts";
import { type Fullness, makeSample, type Spot } from "../support/sample.ts";

/** What an operation is called with. */
export interface SampleCall {
  /** The parameters object: wire names, and `body`. */
  readonly params: Readonly<Record<string, JsonValue>>;
  /** Where values of the body may be replaced to make it wrong. */
  readonly bodySpots: readonly Spot[];
}

/** Makes the values that an operation is called with, from their schemas. */
export function makeSampleCall(
  document: RawDocument,
  operation: ListedOperation,
  fullness: Fullness,
): SampleCall {
  const params = new Map<string, JsonValue>();
  for (const { name, required, schema = {} } of operation.parameters) {
    if (required === true || fullness !== "required") {
      params.set(
        name,
        makeSample({
          document,
          schema,
          name,
          fullness,
          direction: "request",
        }).value,
      );
    }
  }
  const { body } = operation;
  if (
    body?.schema === undefined ||
    (!body.required && fullness === "required")
  ) {
    return { params: Object.fromEntries(params), bodySpots: [] };
  }
  const sample = makeSample({
    document,
    schema: body.schema,
    name: "body",
    fullness,
    direction: "request",
  });
  params.set("body", sample.value);
  return { params: Object.fromEntries(params), bodySpots: sample.spots };
}
