import type { Api } from "./api.js";
import { ApiPromise } from "./api-promise.js";
import type { Call, Shared } from "./call.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import { platform } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import type { OperationDescriptor } from "./operation.js";
import { perform } from "./perform.js";

/** Sends operations; made by `createClient`. Printing it shows no option and no secret. */
export interface Client {
  /**
   * Sends an operation with its parameters, its request body under `body`. The
   * operation comes last: the generated code reads best so, and counts on it.
   */
  send<Data, Failure = never, Headers = object>(
    params: object | undefined,
    options: CallOptions | undefined,
    operation: OperationDescriptor,
  ): ApiPromise<Data, Failure, Headers>;
}

/** Makes a client of an API; no connection is opened until a call is made. */
export function connect(api: Api, options: ClientOptions): Client {
  const shared: Shared = { flights: new Map(), renewals: new Map() };
  return {
    send(params, callOptions = {}, operation) {
      const [method = "", urlTemplate = ""] =
        operation.request.split(/ (?=\/)|\{\?/);
      const secrets: string[] = [];
      const call: Call = {
        api,
        options,
        operation,
        // Nothing is inherited: a parameter may be called "constructor".
        params: { __proto__: null, ...params },
        callOptions,
        details: { operation: operation.id, method, urlTemplate, attempts: 0 },
        shared,
        url: "",
        path: urlTemplate,
        query: [],
        headers: {
          accept: "application/json",
          // Browsers have no process: some would make a preflight of it, some drop it.
          ...(platform.process?.pid && { "user-agent": api.userAgent }),
        },
        body: null,
        secrets,
        redact: (text) =>
          secrets.reduce(
            (rest, secret) => (secret ? rest.replaceAll(secret, "***") : rest),
            text,
          ),
        failing: ConfigurationError,
        deadline: 0,
        sentAt: 0,
        retried: 0,
        staleBefore: 0,
      };
      return new ApiPromise(call, () => perform(call));
    },
  };
}
