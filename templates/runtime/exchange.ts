import { authenticate } from "./authenticate.js";
import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";
import {
  ConfigurationError,
  ConnectionError,
  CredentialError,
  DecodeError,
  type ErrorDetails,
  SdkError,
} from "./errors.js";
import { fillPath } from "./fill-path.js";
import { mergeHeaders } from "./merge-headers.js";
import type { MiddlewareRequest } from "./middleware.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** Puts the request of an attempt together, sends it, and reads the response. */
export async function exchange(
  call: Call,
  signal: AbortSignal,
): Promise<ResponseWithData<unknown>> {
  const { api, options, operation, params, callOptions, details } = call;
  // What a foreign error becomes at each point, and what is added to it.
  let Kind: typeof SdkError = ConfigurationError;
  let extra: ErrorDetails | undefined;
  try {
    const base =
      callOptions.baseUrl ||
      operation.baseUrl ||
      options.baseUrl ||
      environmentVariable(api.environment.baseUrl) ||
      api.baseUrl ||
      "";
    // No user names: the platform's error would print the password.
    const match = /^(https?:\/\/[^?#@]+?)\/?(?:\?([^#@]*))?$/i.exec(base);
    if (!match)
      throw new Error(`set an absolute baseUrl or ${api.environment.baseUrl}`);
    if (match[2]) call.query.push(match[2]);
    for (const encode of operation.parameters ?? []) encode(call);
    const url = `${match[1]}${fillPath(call.path, params)}`;
    const body = params["body"];
    if (body !== undefined)
      if (operation.body) operation.body(call, body);
      else {
        call.headers["content-type"] = "application/json";
        call.body = JSON.stringify(body);
      }
    const decode = operation.response?.(call);
    Kind = CredentialError;
    await authenticate(call);
    Kind = ConfigurationError;
    const headers = mergeHeaders([
      call.headers,
      options.headers,
      callOptions.headers,
    ]);
    const query = call.query.join("&");
    Kind = SdkError;
    const response = await (options.middleware ?? []).reduceRight<
      (request: MiddlewareRequest) => Promise<Response>
    >(
      (next, middleware) => async (request) =>
        middleware(request, next, details),
      async (request) => {
        details.attempts += 1;
        Kind = ConnectionError;
        const answer = await (options.fetch ?? fetch)(request.url, {
          ...options.fetchOptions,
          ...callOptions.fetchOptions,
          ...request,
          // Not followed: that could carry a credential to another origin.
          redirect: "manual",
        });
        Kind = SdkError;
        return answer;
      },
    )({
      method: details.method,
      url: url + (query && `?${query}`),
      headers,
      body: call.body,
      signal,
    });
    Kind = ConnectionError;
    const { ok, status } = response;
    const received: Record<string, string> = Object.create(null);
    response.headers.forEach((value, name) => {
      received[name] = value;
    });
    const requestId = received["x-request-id"] ?? received["request-id"];
    details.requestId = requestId;
    let data: unknown;
    if (!call.raw)
      if (ok && decode) data = await decode(response);
      else {
        const text = await response.text();
        const clean = call.redact(text);
        extra = { status, body: clean.slice(0, 1000) };
        if (!ok) throw responseError(call, response, received, clean);
        Kind = DecodeError;
        // An empty body is no data; and HTML, whatever its label, is no JSON.
        if (text) data = JSON.parse(text);
      }
    return {
      data,
      response,
      status,
      headers: received,
      requestId,
    };
  } catch (error) {
    if (error instanceof SdkError) throw error;
    const { message, code } = Object(Object(error).cause ?? error);
    const reason = call.redact(String(message || code || error));
    // A platform may put the URL into its errors, and so a credential.
    const cause =
      Kind === SdkError || Kind === CredentialError ? error : new Error(reason);
    throw new Kind(reason, { ...details, ...extra, cause });
  }
}
