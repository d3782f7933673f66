import type { ApiPromise } from "./api-promise.js";
import type { CallOptions, QueryOptions } from "./call-options.js";
import type { Client } from "./client.js";

/** A request that is no operation of the document. */
export interface CustomRequest {
  /** In capitals. */
  readonly method: string;
  /** Below the base URL, with a slash in front, percent-encoded: `/things/a%20b`. */
  readonly path: string;
  readonly query?: QueryOptions | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/**
 * Sends what the document leaves out, as the operations are sent: with the client's
 * credentials, retries, timeouts and errors. The response is read as JSON.
 */
export function request(
  client: Client,
  { method, path, query, body }: CustomRequest,
  options: CallOptions = {},
): ApiPromise<unknown> {
  const checkPath = (): void => {
    // Spaces end a template; steps would lead elsewhere, also with backslashes.
    if (!/^\/[^\s?#{}\\]*$/.test(path) || /\/(\.|%2e){1,2}(\/|$)/i.test(path))
      throw new Error(
        "the path must begin with a slash, and be percent-encoded, without steps and query",
      );
  };
  return client.send(
    { body },
    { ...options, query: { ...query, ...options.query } },
    {
      id: `${method} ${path}`,
      request: `${method} ${path}`,
      parameters: [checkPath],
    },
  );
}
