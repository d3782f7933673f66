import { authenticate } from "./authenticate.js";
import type { Attempt, Call } from "./call.js";
import { isBrowser } from "./environment.js";
import {
  ConfigurationError,
  ConnectionError,
  CredentialError,
  SdkError,
} from "./errors.js";
import { fillPath } from "./fill-path.js";
import { foreignError } from "./foreign-error.js";
import { json, jsonBody } from "./json.js";
import type { MiddlewareRequest } from "./middleware.js";
import { requestHeaders } from "./request-headers.js";
import { requestUrl } from "./request-url.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** One attempt at a call, from the parameters to the decoded response. */
export async function attempt(
  call: Call,
  signal: AbortSignal,
): Promise<ResponseWithData<unknown>> {
  const { api, options, operation, params, details, raw } = call;
  const draft: Attempt = {
    ...call,
    path: details.urlTemplate,
    query: [],
    headers: isBrowser() ? {} : { "user-agent": api.userAgent },
    body: undefined,
    secrets: [],
    refuse: (reason) => new ConfigurationError(reason, details),
  };
  // What a foreign error becomes, as the attempt goes on.
  let Kind: typeof SdkError = ConfigurationError;
  const send = async ({ url, ...request }: MiddlewareRequest) => {
    details.attempts += 1;
    Kind = ConnectionError;
    const response = await (options.fetch ?? fetch)(url, {
      ...options.fetchOptions,
      ...call.callOptions.fetchOptions,
      ...request,
      body: request.body ?? null,
      signal,
      // Not followed: that could carry a credential to another origin.
      redirect: "manual",
    });
    Kind = SdkError;
    return response;
  };
  try {
    for (const encode of operation.parameters ?? []) encode(draft);
    const path = fillPath(draft);
    if (params["body"] !== undefined)
      (operation.body ?? jsonBody)(draft, params["body"]);
    // A raw response needs no decoder, least of all an unsupported one.
    const decode =
      raw && operation.response
        ? undefined
        : (operation.response ?? json)(draft);
    Kind = CredentialError;
    await authenticate(draft);
    Kind = ConfigurationError;
    const request = {
      method: details.method,
      url: requestUrl(draft, path),
      headers: requestHeaders(draft),
      body: draft.body,
    };
    Kind = SdkError;
    const response = await (options.middleware ?? []).reduceRight<typeof send>(
      (next, middleware) => async (given) =>
        middleware(given, next, { ...details, signal }),
      send,
    )(request);
    Kind = ConnectionError;
    const headers: Record<string, string> = Object.create(null);
    response.headers.forEach((value, name) => {
      headers[name] = value;
    });
    const requestId = headers["x-request-id"] ?? headers["request-id"];
    if (requestId) details.requestId = requestId;
    if (!raw && !response.ok)
      throw await responseError(draft, response, headers);
    return {
      data: raw ? undefined : await decode?.(response),
      response,
      status: response.status,
      headers: Object.freeze(headers),
      requestId,
    };
  } catch (cause) {
    throw foreignError(draft, cause, Kind);
  }
}
