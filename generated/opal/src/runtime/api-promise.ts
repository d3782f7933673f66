import type { Call } from "./call.js";
import type { SdkError } from "./errors.js";
import { perform } from "./perform.js";
import type { ResponseWithData, Result } from "./result.js";

/**
 * The promise that every operation returns. The request is sent at once, in the
 * next microtask. Await it for the data, or choose another form:
 *
 * ```ts
 * const data = await getThing(client, { id });
 * const { data, headers, requestId } = await getThing(client, { id }).withResponse();
 * const outcome = await getThing(client, { id }).result(); // never throws
 * const response = await getThing(client, { id }).asResponse(); // raw, any status
 * ```
 */
export interface ApiPromise<
  Data,
  Failure = never,
  Headers = object,
> extends Promise<Data> {
  /** The data together with response, status, headers and request id. */
  withResponse(): Promise<ResponseWithData<Data, Headers>>;

  /**
   * The raw response, whatever its status, its body not read: that is then yours
   * to read or cancel, and `timeout` and `signal` end with the headers. Choose it
   * right where the operation is called, in place of the data: it has no effect
   * on a request that is on its way, and the promise itself gives undefined.
   */
  asResponse(): Promise<Response>;

  /** Success or failure as a value: this promise never rejects. */
  result(): Promise<Result<Data, Failure>>;
}

/** Performs a call; with `call.raw` its status and body are left alone. */
export function apiPromise<Data, Failure, Headers>(
  call: Call,
): ApiPromise<Data, Failure, Headers> {
  const exchange = Promise.resolve().then(() => {
    call.raw ??= false;
    // What comes was decoded as the document says, and so were the types made.
    return perform(call) as Promise<ResponseWithData<Data, Headers>>;
  });
  const promise = exchange.then(({ data }) => data);
  const withResponse = (): Promise<ResponseWithData<Data, Headers>> =>
    promise.then(() => exchange);
  return Object.assign(promise, {
    withResponse,
    asResponse() {
      promise.catch(() => {});
      call.raw ??= true;
      return exchange.then(({ response }) => response);
    },
    result: () =>
      withResponse().then(
        ({ status, data }) => ({ ok: true, status, data }),
        // The descriptor and the type list the same failures.
        (error: SdkError) => ({
          ok: false,
          declared: call.operation.errors?.(error),
          error,
        }),
      ) as Promise<Result<Data, Failure>>,
  });
}
