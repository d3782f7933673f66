import { authenticate } from "./authenticate.js";
import type { Attempt } from "./call.js";
import { environmentVariable } from "./environment.js";
import {
  ConfigurationError,
  ConnectionError,
  CredentialError,
  SdkError,
} from "./errors.js";
import { json, jsonBody } from "./json.js";
import type { MiddlewareRequest } from "./middleware.js";
import { percentEncode } from "./percent-encode.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** Puts the request of an attempt together, sends it, and reads the response. */
export async function exchange(
  draft: Attempt,
): Promise<ResponseWithData<unknown>> {
  const { api, options, operation, params, callOptions, details } = draft;
  const base =
    callOptions.baseUrl ??
    operation.baseUrl ??
    options.baseUrl ??
    environmentVariable(api.environment.baseUrl) ??
    api.baseUrl ??
    "";
  // No user names: the platform's error would print the password.
  if (!/^https?:\/\/[^/?#@]+([/?#]|$)/i.test(base))
    throw draft.refuse(
      `set baseUrl or ${api.environment.baseUrl} to an absolute URL`,
    );
  const { origin, pathname, search } = new URL(base);
  if (search) draft.query.push(search.slice(1));
  for (const encode of operation.parameters ?? []) encode(draft);
  const path = draft.path.replace(/\{(.+?)\}/g, (_, key: string) => {
    const value = params[key];
    const text = String(value ?? "");
    // These would lead to another endpoint; `.` and `..` are steps to a URL parser.
    if (typeof value === "object" || /^(\.|%2e){0,2}$/i.test(text))
      throw draft.refuse(`${key} can't be "${text}" in a path`);
    return percentEncode(text);
  });
  if (params["body"] !== undefined)
    (operation.body ?? jsonBody)(draft, params["body"]);
  // A raw response needs no decoder, least of all an unsupported one.
  const decode =
    draft.raw && operation.response
      ? undefined
      : (operation.response ?? json)(draft);
  draft.Kind = CredentialError;
  await authenticate(draft);
  draft.Kind = ConfigurationError;
  const headers = new Headers();
  for (const source of [draft.headers, options.headers, callOptions.headers])
    for (const [name, value] of Object.entries(source ?? {}))
      try {
        if (value === null) headers.delete(name);
        else if (value !== undefined) headers.set(name, value);
      } catch {
        // The platform's error prints the value.
        throw draft.refuse(`header ${name} can't be sent`);
      }
  const send = async ({ url, ...request }: MiddlewareRequest) => {
    details.attempts += 1;
    draft.Kind = ConnectionError;
    const response = await (options.fetch ?? fetch)(url, {
      ...options.fetchOptions,
      ...callOptions.fetchOptions,
      ...request,
      body: request.body ?? null,
      signal: draft.signal,
      // Not followed: that could carry a credential to another origin.
      redirect: "manual",
    });
    draft.Kind = SdkError;
    return response;
  };
  draft.Kind = SdkError;
  const response = await (options.middleware ?? []).reduceRight<typeof send>(
    (next, middleware) => async (request) =>
      middleware(request, next, { ...details, signal: draft.signal }),
    send,
  )({
    method: details.method,
    url: [origin + pathname.replace(/\/$/, "") + path, draft.query.join("&")]
      .filter(Boolean)
      .join("?"),
    headers,
    body: draft.body,
  });
  draft.Kind = ConnectionError;
  const received: Record<string, string> = Object.create(null);
  response.headers.forEach((value, name) => {
    received[name] = value;
  });
  details.requestId = received["x-request-id"] ?? received["request-id"];
  if (!draft.raw && !response.ok)
    throw await responseError(draft, response, received);
  return {
    data: draft.raw ? undefined : await decode?.(response),
    response,
    status: response.status,
    headers: Object.freeze(received),
    requestId: details.requestId,
  };
}
