/**
 * What the runtime and the entry of a package export by name for users. Only a schema takes one of
 * these names; the export then steps aside.
 */
export const publicRuntimeNames: readonly string[] = [
  "AbortError",
  "ApiPromise",
  "BadRequestError",
  "BasicCredential",
  "CallOptions",
  "Client",
  "ClientOptions",
  "ConfigurationError",
  "ConflictError",
  "ConnectionError",
  "Credential",
  "CredentialError",
  "DeclaredFailure",
  "DecodeError",
  "FetchOptions",
  "ForbiddenError",
  "HttpError",
  "Middleware",
  "MiddlewareRequest",
  "NotFoundError",
  "ResponseWithData",
  "Result",
  "SdkError",
  "ServerError",
  "TimeoutError",
  "TooManyRequestsError",
  "UnauthorizedError",
  "UnprocessableContentError",
];

/** What generated files import from the runtime and users never see. It steps aside for anything. */
export const internalRuntimeNames: readonly string[] = [
  "allowReserved",
  "apiKey",
  "basic",
  "bearer",
  "binaryBody",
  "blob",
  "connect",
  "cookie",
  "declared",
  "deepObject",
  "form",
  "formBody",
  "formQuerystring",
  "header",
  "jsonText",
  "label",
  "matrix",
  "noContent",
  "pipeDelimited",
  "plainCookie",
  "plainText",
  "query",
  "querystring",
  "simple",
  "spaceDelimited",
  "text",
  "textBody",
  "unsupported",
];

/** Functions that the package itself declares beside those of the operations. */
export const packageNames: readonly string[] = ["createClient"];
