import fc from "fast-check";

import type { JsonValue } from "../../generator/ir/json.ts";
import { arbitraryValue } from "../support/arbitrary-value.ts";
import type { RawDocument } from "../support/raw-document.ts";
import type { ListedOperation } from "../support/raw-operations.ts";

/** What would be a step to another endpoint, and is refused before it is sent. */
const STEP = /^(?:\.|%2e){0,2}$/i;

/** All params objects that an operation allows: wire names, and `body`. */
export function arbitraryParams(
  document: RawDocument,
  { parameters, body }: ListedOperation,
): fc.Arbitrary<Readonly<Record<string, JsonValue>>> {
  const members = new Map<string, fc.Arbitrary<JsonValue>>();
  const requiredKeys: string[] = [];
  for (const { name, in: place, required, schema = {} } of parameters) {
    const value = arbitraryValue({ document, schema, use: "parameter" });
    members.set(
      name,
      place === "path"
        ? value.filter((each) => !STEP.test(String(each)))
        : value,
    );
    if (required === true) requiredKeys.push(name);
  }
  if (body?.schema !== undefined) {
    const { schema } = body;
    members.set("body", arbitraryValue({ document, schema, use: "body" }));
    if (body.required) requiredKeys.push("body");
  }
  return fc.record(Object.fromEntries(members), {
    requiredKeys,
    noNullPrototype: true,
  });
}
