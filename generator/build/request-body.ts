import { member, type JsonObject } from "../ir/json.ts";
import type { RequestBody } from "../ir/operation.ts";
import { child } from "../ir/pointer.ts";
import { buildDocs } from "./docs.ts";
import { buildContent } from "./media-types.ts";
import { follow, type Located } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/** The request body of an operation; absent where it has none, or none that says its media type. */
export function buildRequestBody(
  operation: Located<JsonObject>,
  scope: Scope,
): RequestBody | undefined {
  const located = follow(
    scope.document,
    member(operation.value, "requestBody"),
    child(operation.pointer, "requestBody"),
  );
  if (located === undefined) return undefined;
  const { value, pointer } = located;
  const content = buildContent(value, pointer, scope);
  if (content.length === 0) return undefined;
  return {
    required: member(value, "required") === true,
    content,
    docs: buildDocs(value, scope.document),
    pointer,
  };
}
