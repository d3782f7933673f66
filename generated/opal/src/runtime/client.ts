import { type ApiPromise, apiPromise } from "./api-promise.js";
import type { Api, Call } from "./call.js";
import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import { platform } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import type { OperationDescriptor } from "./operation.js";

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
  return {
    send(params, callOptions = {}, operation) {
      const [method = "", urlTemplate = ""] =
        operation.request.split(/ (?=\/)|\{\?/);
      const call: Call = {
        api,
        options,
        operation,
        // Nothing is inherited: a parameter may be called "constructor".
        params: { __proto__: null, ...params },
        callOptions,
        details: { operation: operation.id, method, urlTemplate, attempts: 0 },
        path: urlTemplate,
        query: [],
        headers: {
          accept: "application/json",
          // Browsers have no process: some would make a preflight of it, some drop it.
          ...(platform.process?.pid && { "user-agent": api.userAgent }),
        },
        body: null,
        secrets: [],
        failing: ConfigurationError,
        staleBefore: 0,
      };
      return apiPromise(call);
    },
  };
}
