import { adoptError } from "./adopt-error.js";
import { authenticate } from "./authenticate.js";
import type { Call } from "./call.js";
import { isBrowser } from "./environment.js";
import { ConfigurationError, SdkError } from "./errors.js";
import { fillDraft } from "./fill-draft.js";
import { json } from "./json.js";
import { mergeHeaders } from "./merge-headers.js";
import type { MiddlewareRequest } from "./middleware.js";
import type { RequestDraft } from "./operation.js";
import { readResponse } from "./read-response.js";
import { requestUrl } from "./request-url.js";
import type { ResponseWithData } from "./result.js";
import { transport } from "./transport.js";

/** One attempt at a call, from the parameters to the decoded response. */
export async function attempt(
  call: Call,
  signal: AbortSignal,
): Promise<ResponseWithData<unknown>> {
  const { api, options, operation, callOptions, details, raw } = call;
  const draft: RequestDraft = {
    path: details.urlTemplate,
    query: [],
    headers: isBrowser() ? {} : { "user-agent": api.userAgent },
    body: undefined,
    secrets: [],
    call: details,
  };
  let decode;
  try {
    fillDraft(call, draft);
    // A raw response needs no decoder, least of all an unsupported one.
    if (!raw || !operation.response)
      decode = (operation.response ?? json)(draft);
  } catch (cause) {
    throw adoptError(draft, {
      reason: "a parameter can't be sent",
      cause,
      as: ConfigurationError,
    });
  }
  await authenticate(call, draft);
  const context = {
    operation: operation.id,
    urlTemplate: details.urlTemplate,
    signal,
  };
  const send = (options.middleware ?? []).reduceRight<
    (request: MiddlewareRequest) => Promise<Response>
  >(
    (next, middleware) => async (request) => middleware(request, next, context),
    (request) => transport(call, draft, { ...request, signal }),
  );
  let response;
  try {
    response = await send({
      method: details.method,
      url: requestUrl(call, draft),
      headers: mergeHeaders(
        draft.headers,
        options.headers,
        callOptions.headers,
      ),
      body: draft.body,
    });
  } catch (cause) {
    throw adoptError(draft, {
      reason: "middleware failed",
      cause,
      as: SdkError,
    });
  }
  return readResponse(call, draft, { response, decode });
}
