import { bearer } from "../../templates/runtime/bearer.js";
import type { Api } from "../../templates/runtime/call.js";
import { type Client, connect } from "../../templates/runtime/client.js";
import type { ClientOptions } from "../../templates/runtime/client-options.js";
import type { CallOptions } from "../../templates/runtime/call-options.js";
import type { ApiPromise } from "../../templates/runtime/api-promise.js";
import type { OperationDescriptor } from "../../templates/runtime/operation.js";
import { oneScheme } from "../../templates/runtime/one-scheme.js";

/** An API like those that the generator writes, with names that no environment has. */
export const api: Api = {
  userAgent: "example-sdk/1.2.3",
  environment: { baseUrl: "EXAMPLE_BASE_URL", token: "EXAMPLE_TOKEN" },
  authenticate: oneScheme("BearerAuth", bearer),
};

/** The same, but that it needs no credential. */
export const openApi: Api = {
  userAgent: api.userAgent,
  environment: api.environment,
};

/** A client of an API that needs no credential; it makes one attempt, if not told otherwise. */
export function openClient(
  baseUrl: string,
  options: ClientOptions = {},
): Client {
  return connect({ ...openApi, baseUrl }, { retries: 0, ...options });
}

/** Calls an operation, of which only the request need be given. */
export function call(
  client: Client,
  operation: Partial<OperationDescriptor> & { readonly request: string },
  {
    params,
    options,
  }: { readonly params?: object; readonly options?: CallOptions } = {},
): ApiPromise<unknown> {
  return client.send(params, options, { id: "an_operation", ...operation });
}

/** The error that a call fails with. */
export async function failureOf(
  promise: PromiseLike<unknown>,
): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`expected a failure, got ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
