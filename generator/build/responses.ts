import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonObject } from "../ir/json.ts";
import type {
  Method,
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

/** The responses of an operation, references followed; those to `HEAD` never have content. */
export function buildResponses(
  {
    method,
    operation,
  }: {
    readonly method: Method;
    readonly operation: Located<JsonObject>;
  },
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
    if (located === undefined) return [];
    const response = buildResponse(status, located, scope);
    return [method === "head" ? { ...response, content: [] } : response];
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
    content: BODILESS.has(status)
      ? withoutContent(status, { value, pointer }, scope)
      : buildContent(value, pointer, scope),
    pointer,
  };
}

/** These responses never have a body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const BODILESS: ReadonlySet<ResponseStatus> = new Set([204, 205, 304]);

function withoutContent(
  status: ResponseStatus,
  { value, pointer }: Located<JsonObject>,
  scope: Scope,
): readonly [] {
  if (entries(value, "content").length > 0) {
    const place = { pointer: child(pointer, "content") };
    scope.report(diagnose("content-without-body", place, { status }));
  }
  return [];
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
