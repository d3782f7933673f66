import { adoptError } from "./adopt-error.js";
import { authenticate } from "./authenticate.js";
import type { Attempt, Call } from "./call.js";
import { isBrowser } from "./environment.js";
import {
  ConfigurationError,
  ConnectionError,
  CredentialError,
  SdkError,
} from "./errors.js";
import { fillDraft } from "./fill-draft.js";
import { json } from "./json.js";
import { mergeHeaders } from "./merge-headers.js";
import type { MiddlewareRequest } from "./middleware.js";
import { requestUrl } from "./request-url.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";
import { transport } from "./transport.js";

/** One attempt at a call, from the parameters to the decoded response. */
export async function attempt(
  call: Call,
  signal: AbortSignal,
): Promise<ResponseWithData<unknown>> {
  const { api, options, operation, details, raw } = call;
  const draft: Attempt = {
    ...call,
    path: details.urlTemplate,
    query: [],
    headers: isBrowser() ? {} : { "user-agent": api.userAgent },
    body: undefined,
    secrets: [],
  };
  // What a foreign error becomes, as the attempt goes on.
  let Kind: typeof SdkError = ConfigurationError;
  try {
    fillDraft(draft);
    // A raw response needs no decoder, least of all an unsupported one.
    const decode =
      raw && operation.response
        ? undefined
        : (operation.response ?? json)(draft);
    Kind = CredentialError;
    await authenticate(draft);
    Kind = SdkError;
    const response = await (options.middleware ?? []).reduceRight<
      (request: MiddlewareRequest) => Promise<Response>
    >(
      (next, middleware) => async (request) =>
        middleware(request, next, { ...details, signal }),
      (request) => transport(draft, request, signal),
    )({
      method: details.method,
      url: requestUrl(draft),
      headers: mergeHeaders(
        draft.headers,
        options.headers,
        call.callOptions.headers,
      ),
      body: draft.body,
    });
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
    throw adoptError(draft, cause, Kind);
  }
}
