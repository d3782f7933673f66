import { define } from "./diagnostic-definition.ts";
import type { ResponseStatus } from "./operation.ts";

/** What `build` has to say of paths, operations and what belongs to them. */
export const operationDiagnostics = {
  "duplicate-operation-id": define<{
    readonly operationId: string;
    readonly first: string;
  }>({
    severity: "warning",
    title: "Two operations with one operationId",
    explanation:
      "Functions are named by the operationId. The first operation keeps the name; the others are named by method and path.",
    message: ({ operationId, first }) =>
      `The operationId "${operationId}" belongs to ${first} already.`,
    help: () => "Give each operation an operationId of its own.",
  }),
  "duplicate-path": define<{ readonly path: string; readonly first: string }>({
    severity: "warning",
    title: "Two paths that differ by the names of parameters only",
    explanation:
      "A server can't tell such paths apart. Operations of both are generated.",
    message: ({ path, first }) =>
      `The path "${path}" is the same as "${first}" but for the names of its parameters.`,
    help: () => "Merge the two paths into one.",
  }),
  "undeclared-path-parameter": define<{ readonly name: string }>({
    severity: "warning",
    title: "A path parameter is not declared",
    explanation:
      "The path has a parameter in braces that the operation does not declare. It is taken for a required string.",
    message: ({ name }) =>
      `The path parameter "${name}" is not declared; it is taken for a string.`,
    help: ({ name }) => `Declare "${name}" with \`in: path\`.`,
  }),
  "unused-path-parameter": define<{
    readonly name: string;
    readonly path: string;
  }>({
    severity: "warning",
    title: "A path parameter that the path does not have",
    explanation:
      "A parameter is declared with `in: path`, and the path has no such name in braces. It can't be sent, and is left out.",
    message: ({ name, path }) =>
      `The path parameter "${name}" does not occur in "${path}"; it is left out.`,
    help: () => "Correct its name or place, or remove it.",
  }),
  "duplicate-parameter": define<{
    readonly name: string;
    readonly location: string;
  }>({
    severity: "warning",
    title: "A parameter is declared twice",
    explanation:
      "Two parameters of one operation have the same name and place. The first counts.",
    message: ({ name, location }) =>
      `The ${location} parameter "${name}" is declared twice; the first counts.`,
    help: () => "Remove one of them.",
  }),
  "unusable-parameter": define<{ readonly reason: string }>({
    severity: "warning",
    title: "A parameter that can't be read",
    explanation:
      "A parameter needs a name and a place: path, query, querystring, header or cookie. What lacks them is left out.",
    message: ({ reason }) => `This parameter is left out: ${reason}.`,
    help: () =>
      "Give it a `name`, and an `in` of path, query, querystring, header or cookie.",
  }),
  "unknown-parameter-style": define<{
    readonly style: string;
    readonly used: string;
  }>({
    severity: "warning",
    title: "A parameter style that does not exist, or not here",
    explanation:
      "Which styles a parameter may have depends on its place. Another is read as the default of the place.",
    message: ({ style, used }) =>
      `"${style}" is no style of a parameter in this place; "${used}" is used.`,
    help: () =>
      "Use simple, label or matrix in paths, form, spaceDelimited, pipeDelimited or deepObject in queries, simple in headers, form or cookie in cookies.",
  }),
  "unknown-status": define<{ readonly status: string }>({
    severity: "warning",
    title: "A response under something that is no status",
    explanation:
      "Responses stand under a status code, a range such as `4XX`, or `default`. Others are left out.",
    message: ({ status }) =>
      `"${status}" is no status code; the response is left out.`,
    help: () => "Use a code such as 200, a range such as 4XX, or default.",
  }),
  "content-without-body": define<{ readonly status: ResponseStatus }>({
    severity: "warning",
    title: "A response with content that can have no body",
    explanation:
      "A response of status 204, 205 or 304 has no body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5), whatever its `content` says; that is left out.",
    message: ({ status }) =>
      `A response of status ${status} has no body; its content is left out.`,
    help: () => "Use status 200 if there is a body, or remove the content.",
  }),
  "unknown-media-type": define<{ readonly name: string }>({
    severity: "warning",
    title: "Content under something that is no media type",
    explanation:
      "Content stands under media types such as `application/json`, or ranges such as `text/*`. What stands under another key beside them is left out.",
    message: ({ name }) =>
      `"${name}" is no media type; what stands under it is left out.`,
    help: () => "Use a media type such as application/json.",
  }),
  "undeclared-security-scheme": define<{
    readonly scheme: string;
    readonly nearest: string | undefined;
  }>({
    severity: "warning",
    title: "A security scheme is not declared",
    explanation:
      "An operation asks for a security scheme that `components/securitySchemes` does not have. How to meet it is not known, so it is not asked for; pass the header yourself.",
    message: ({ scheme }) => `The security scheme "${scheme}" is not declared.`,
    help: ({ scheme, nearest }) =>
      nearest === undefined
        ? `Declare "${scheme}" under components/securitySchemes, or remove it here.`
        : `Did you mean "${nearest}"?`,
  }),
  "unknown-security-scheme": define<{ readonly type: string }>({
    severity: "warning",
    title: "A security scheme of an unknown type",
    explanation:
      "A security scheme is of type http, apiKey, oauth2, openIdConnect or mutualTLS, with what the type needs. Another is left out.",
    message: ({ type }) =>
      `This security scheme (${type}) can't be read, and is left out.`,
    help: () =>
      "Use http with a `scheme`, apiKey with `in` and `name`, oauth2, openIdConnect or mutualTLS.",
  }),
  "undeclared-tag": define<{ readonly tag: string }>({
    severity: "warning",
    title: "A tag is not declared",
    explanation:
      "The document declares tags, and an operation has another one. It makes a group like any other.",
    message: ({ tag }) => `The tag "${tag}" is not declared under \`tags\`.`,
    help: () => "Declare it, or use one that is declared.",
  }),
  "not-served-yet": define<{ readonly what: string }>({
    severity: "warning",
    title: "The runtime can't serve this yet",
    explanation:
      "What the document asks for is typed, but this version of the runtime can't send or read it: a call throws `ConfigurationError` before anything is sent.",
    message: ({ what }) => `Not served yet: ${what}.`,
    help: () =>
      "Call this operation in another way for now; a later version serves it.",
  }),
  "refused-by-fetch": define<{ readonly what: string }>({
    severity: "warning",
    title: "What fetch does not send",
    explanation:
      "The Fetch standard, on which every platform's `fetch` and so the package is built, refuses TRACE requests, and bodies of GET and HEAD requests. The body is left out of the parameters; a TRACE operation throws `ConfigurationError`.",
    message: ({ what }) => `No \`fetch\` sends ${what}.`,
    help: () =>
      "Use another method: QUERY (OpenAPI 3.2) or POST where a body is needed.",
  }),
};
