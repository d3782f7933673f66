import type { Call } from "./call.js";
import { ConfigurationError, CredentialError } from "./errors.js";
import type { SignedRequest } from "./middleware.js";

/** The request of an attempt at a call, to a URL without its query: with credentials, which go into the draft, and all headers. */
export async function signRequest(
  call: Call,
  url: string,
  signal: AbortSignal,
): Promise<SignedRequest> {
  call.failing = CredentialError;
  await call.api.authenticate?.(call);
  call.failing = ConfigurationError;
  const headers: Record<string, string> = { __proto__: null as never };
  // Later ones go before.
  for (const source of [
    call.headers,
    call.options.headers,
    call.callOptions.headers,
  ])
    for (const [name, value] of Object.entries(source ?? {})) {
      // RFC 9110, 5.6.2 and 5.5. The platform's own error would print the value.
      if (
        !/^[\w!#$%&'*+.^`|~-]+:[\t -~\x80-\xff]*$/.test(
          `${name}:${value ?? ""}`,
        )
      )
        throw new Error(`header ${name} can't be sent`);
      if (value && /auth|cookie|token|secret|api-?key/i.test(name))
        call.secrets.push(value, value.replace(/^\S+ /, ""));
      if (value === null) delete headers[name.toLowerCase()];
      else if (value !== undefined) headers[name.toLowerCase()] = value;
    }
  const query = call.query.join("&");
  return {
    method: call.details.method,
    url: url + (query && `?${query}`),
    // To copy headers costs as much as all else here: only for those who may change them.
    headers: call.options.middleware ? new Headers(headers) : headers,
    body: call.body,
    signal,
  };
}
