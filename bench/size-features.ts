/** Files of the runtime by the name that is used of each. */
interface Uses {
  readonly [file: string]: string;
}

/** What is in every bundle, by the files that do it. */
export const CORE_FEATURES: { readonly [feature: string]: readonly string[] } =
  {
    "pauses between attempts, `Retry-After`": ["retry-delay"],
    "timeouts and abort": ["limit", "on-abort"],
    redirects: ["follow-redirects"],
    "error classes": ["errors"],
    "errors by status, with code and message": ["response-error"],
    "a credential: token, provider, environment": [
      "one-scheme",
      "bearer",
      "spare-credential",
      "provide",
      "credential-text",
    ],
    "defaults from the environment": ["environment"],
    "checked paths": ["fill-path", "percent-encode"],
    "headers, checked": ["sign-request"],
    "`withResponse()`, `asResponse()`, `result()`": ["api-promise"],
  };

/** What is in a bundle only where it is used. */
export const FEATURES: { readonly [feature: string]: Uses } = {
  "query parameters": { form: "form" },
  "path parameters, lists and objects": { simple: "simple" },
  "path parameters, label style": { label: "label" },
  "path parameters, matrix style": { matrix: "matrix" },
  "`deepObject`": { "deep-object": "deepObject" },
  "`pipeDelimited`": { "pipe-delimited": "pipeDelimited" },
  "`spaceDelimited`": { "space-delimited": "spaceDelimited" },
  "`allowReserved`": { "allow-reserved": "allowReserved" },
  "header parameters": { header: "header" },
  "cookie parameters": { cookie: "cookie" },
  "a query string as a whole": { querystring: "querystring" },
  "bodies as form": { "form-body": "formBody" },
  "bodies as text": { "text-body": "textBody" },
  "bodies as bytes": { "binary-body": "binaryBody" },
  "bodies as multipart": { multipart: "multipart" },
  "bodies as JSON Lines": { "json-lines-body": "jsonLinesBody" },
  "a choice of media types": { "choose-body": "chooseBody" },
  "responses as text": { text: "text" },
  "responses as blob": { blob: "blob" },
  "responses without content": { "no-content": "noContent" },
  "server-sent events": { "event-stream": "eventStream" },
  "JSON Lines": { "json-lines": "jsonLines" },
  "JSON sequences": { "json-sequence": "jsonSequence" },
  "pages by cursor": { paginate: "paginate", "cursor-page": "cursorPage" },
  "pages by number": { paginate: "paginate", "counted-page": "numberedPage" },
  "pages by link": { paginate: "paginate", "linked-page": "linkPage" },
  "typed failures, `result()`": { declared: "declared" },
  "`Date` in bodies and responses": {
    convert: "members",
    decoding: "decoding",
    encoded: "encodedBody",
    "date-time": "decodeDateTime",
  },
  "64-bit integers as numbers in JSON": { "exact-json": "parseExactly" },
  "several schemes, alternatives": { schemes: "schemes" },
  "an API key": { "api-key": "apiKey" },
  "basic authentication": { basic: "basic" },
  "OAuth 2 client credentials": { oauth2: "oauth2" },
  "a log of responses": { "log-responses": "logResponses" },
  "`waitFor`": { "wait-for": "waitFor" },
  OpenTelemetry: { "open-telemetry": "openTelemetry" },
  "a fake client": { "fake-client": "fakeClient" },
  webhooks: { "receive-webhooks": "receiveWebhooks" },
  "`request`": { request: "request" },
  "`serverUrl`": { "server-url": "serverUrl" },
};
