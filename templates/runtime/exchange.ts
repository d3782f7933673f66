import { authenticate } from "./authenticate.js";
import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";
import {
  ConfigurationError,
  ConnectionError,
  CredentialError,
  DecodeError,
  SdkError,
} from "./errors.js";
import type { MiddlewareRequest } from "./middleware.js";
import { percentEncode } from "./percent-encode.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** Puts the request of an attempt together, sends it, and reads the response. */
export async function exchange(
  call: Call,
  signal: AbortSignal,
): Promise<ResponseWithData<unknown>> {
  const { api, options, operation, params, callOptions, details } = call;
  const base =
    callOptions.baseUrl ??
    operation.baseUrl ??
    options.baseUrl ??
    environmentVariable(api.environment.baseUrl) ??
    api.baseUrl ??
    "";
  // No user names: the platform's error would print the password.
  const [, root, search] =
    /^(https?:\/\/[^?#@]+?)\/?(?:\?([^#@]*))?$/i.exec(base) ?? [];
  if (!root)
    throw new Error(
      `set baseUrl or ${api.environment.baseUrl} to an absolute URL`,
    );
  if (search) call.query.push(search);
  for (const encode of operation.parameters ?? []) encode(call);
  const path = call.path.replace(/\{(.+?)\}/g, (_, key: string) => {
    const value = params[key];
    const text = String(value ?? "");
    // These would lead to another endpoint; `.` and `..` are steps to a URL parser.
    if (typeof value === "object" || /^(\.|%2e){0,2}$/i.test(text))
      throw new Error(`${key} can't be "${text}" in a path`);
    return percentEncode(text);
  });
  const body = params["body"];
  if (body !== undefined)
    if (operation.body) operation.body(call, body);
    else {
      call.headers["content-type"] = "application/json";
      call.body = JSON.stringify(body);
    }
  const decode = operation.response?.(call);
  call.Kind = CredentialError;
  await authenticate(call);
  call.Kind = ConfigurationError;
  const headers = new Headers();
  for (const source of [call.headers, options.headers, callOptions.headers])
    for (const [name, value] of Object.entries(source ?? {}))
      try {
        if (value === null) headers.delete(name);
        else if (value !== undefined) headers.set(name, value);
      } catch {
        // The platform's error prints the value.
        throw new Error(`header ${name} can't be sent`);
      }
  const query = call.query.join("&");
  const response = await (options.middleware ?? []).reduceRight<
    (request: MiddlewareRequest) => Promise<Response>
  >(
    (next, middleware) => async (request) =>
      middleware(request, next, { ...details, signal }),
    async (request) => {
      details.attempts += 1;
      call.Kind = ConnectionError;
      const answer = await (options.fetch ?? fetch)(request.url, {
        ...options.fetchOptions,
        ...callOptions.fetchOptions,
        ...request,
        signal,
        // Not followed: that could carry a credential to another origin.
        redirect: "manual",
      });
      call.Kind = SdkError;
      return answer;
    },
  )({
    method: details.method,
    url: root + path + (query && `?${query}`),
    headers,
    body: call.body,
  });
  call.Kind = ConnectionError;
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
      if (!ok) throw responseError(call, response, received, text);
      call.Kind = DecodeError;
      call.extra = { status, body: call.redact(text).slice(0, 1000) };
      // An empty body is no data; and HTML, whatever its label, is no JSON.
      if (text) data = JSON.parse(text);
    }
  return {
    data,
    response,
    status,
    headers: Object.freeze(received),
    requestId,
  };
}
