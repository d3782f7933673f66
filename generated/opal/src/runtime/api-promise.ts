import type { RequestDraft } from "./operation.js";
import type { SdkError } from "./errors.js";
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
export class ApiPromise<
  Data,
  Failure = never,
  Headers = object,
> extends Promise<Data> {
  readonly #call: RequestDraft;
  readonly #exchange: Promise<ResponseWithData<Data, Headers>>;

  /** What `then`, `catch` and `finally` return: ordinary promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** `start` sends the request; with `call.raw` it leaves status and body alone. */
  constructor(
    call: RequestDraft,
    start: () => Promise<ResponseWithData<unknown>>,
  ) {
    const exchange = Promise.resolve().then(() => {
      call.raw ??= false;
      // What comes was decoded as the document says, and so were the types made.
      return start() as Promise<ResponseWithData<Data, Headers>>;
    });
    super((resolve) => resolve(exchange.then(({ data }) => data)));
    this.#call = call;
    this.#exchange = exchange;
  }

  /** The data together with response, status, headers and request id. */
  withResponse(): Promise<ResponseWithData<Data, Headers>> {
    return this.then(() => this.#exchange);
  }

  /**
   * The raw response, whatever its status, its body not read: that is then yours
   * to read or cancel, and `timeout` and `signal` end with the headers. Choose it
   * right where the operation is called, in place of the data: it has no effect
   * on a request that is on its way, and the promise itself gives undefined.
   */
  asResponse(): Promise<Response> {
    this.catch(() => {});
    this.#call.raw ??= true;
    return this.#exchange.then(({ response }) => response);
  }

  /** Success or failure as a value: this promise never rejects. */
  result(): Promise<Result<Data, Failure>> {
    return this.withResponse().then(
      ({ status, data }) => ({ ok: true, status, data }),
      // The descriptor and the type list the same failures.
      (error: SdkError) =>
        ({
          ok: false,
          declared: this.#call.operation.errors?.(error),
          error,
        }) as Result<Data, Failure>,
    );
  }
}
