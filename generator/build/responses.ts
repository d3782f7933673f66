import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonObject } from "../ir/json.ts";
import type {
  Response,
  ResponseHeader,
  ResponseStatus,
} from "../ir/operation.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import { buildDocs } from "./docs.ts";
import { buildContent } from "./media-types.ts";
import { entries } from "./members.ts";
import { follow, type Located } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/** The responses of an operation, references followed. */
export function buildResponses(
  operation: Located<JsonObject>,
  scope: Scope,
): readonly Response[] {
  const at = child(operation.pointer, "responses");
  return entries(operation.value, "responses").flatMap(([key, source]) => {
    if (key.startsWith("x-")) return [];
    const pointer = child(at, key);
    const status = statusOf(key);
    if (status === undefined) {
      scope.report(diagnose("unknown-status", { pointer }, { status: key }));
      return [];
    }
    const located = follow(scope.document, source, pointer);
    return located === undefined ? [] : [buildResponse(status, located, scope)];
  });
}

function buildResponse(
  status: ResponseStatus,
  { value, pointer }: Located<JsonObject>,
  scope: Scope,
): Response {
  return {
    status,
    docs: buildDocs(value, scope.document),
    headers: buildHeaders(value, pointer, scope),
    content: buildContent(value, pointer, scope),
    pointer,
  };
}

/** A `Content-Type` among the headers is to be ignored, says OpenAPI. */
function buildHeaders(
  response: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly ResponseHeader[] {
  const at = child(pointer, "headers");
  return entries(response, "headers").flatMap(([name, source]) => {
    const located = follow(scope.document, source, child(at, name));
    if (located === undefined || name.toLowerCase() === "content-type") {
      return [];
    }
    const [media] = buildContent(located.value, located.pointer, scope);
    const schema =
      media?.schema ??
      scope.schema(
        member(located.value, "schema") ?? true,
        child(located.pointer, "schema"),
      );
    return [
      {
        name,
        required: member(located.value, "required") === true,
        schema,
        docs: buildDocs(located.value, scope.document),
        pointer: located.pointer,
      },
    ];
  });
}

const ranges: ReadonlyMap<string, ResponseStatus> = new Map([
  ["1XX", "1XX"],
  ["2XX", "2XX"],
  ["3XX", "3XX"],
  ["4XX", "4XX"],
  ["5XX", "5XX"],
  ["DEFAULT", "default"],
]);

function statusOf(key: string): ResponseStatus | undefined {
  return /^[1-5]\d\d$/u.test(key) ? Number(key) : ranges.get(key.toUpperCase());
}
