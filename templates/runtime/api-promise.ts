import {
  type CallDetails,
  ConfigurationError,
  HttpError,
  type SdkError,
} from "./errors.js";
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
  readonly #details: CallDetails;
  readonly #exchange: Promise<ResponseWithData<Data, Headers>>;
  readonly #mode: { raw: boolean; started: boolean };

  /** What `then`, `catch` and `finally` return: ordinary promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** `start` sends the request; with `raw` it leaves status and body alone. */
  constructor(
    start: (raw: boolean) => Promise<ResponseWithData<unknown>>,
    details: CallDetails,
  ) {
    const mode = { raw: false, started: false };
    const exchange = Promise.resolve().then(() => {
      mode.started = true;
      // What comes was decoded as the document says, and so were the types made.
      return start(mode.raw) as Promise<ResponseWithData<Data, Headers>>;
    });
    super((resolve, reject) => {
      exchange.then(({ data }) => {
        if (mode.raw)
          reject(new ConfigurationError("the body is asResponse()'s", details));
        else resolve(data);
      }, reject);
    });
    this.#details = details;
    this.#exchange = exchange;
    this.#mode = mode;
  }

  /** The data together with response, status, headers and request id. */
  withResponse(): Promise<ResponseWithData<Data, Headers>> {
    return this.then(() => this.#exchange);
  }

  /**
   * The raw response, whatever its status, its body not read: that is then yours
   * to read or cancel. `timeout` ends with the headers, `signal` doesn't. Ask for
   * it right where the operation is called: once the request starts, it is too
   * late, and the promise itself has no data any more.
   */
  asResponse(): Promise<Response> {
    const mode = this.#mode;
    // Whether it gives data or the reason why not, nobody awaits it now.
    this.catch(() => {});
    if (mode.started && !mode.raw)
      return Promise.reject(
        new ConfigurationError("asResponse() comes too late", this.#details),
      );
    mode.raw = true;
    return this.#exchange.then(({ response }) => response);
  }

  /** Success or failure as a value: this promise never rejects. */
  result(): Promise<Result<Data, Failure>> {
    return this.withResponse().then(
      ({ status, data }) => ({ ok: true, status, data }),
      (error: SdkError) =>
        ({
          ok: false,
          declared: error instanceof HttpError ? error.declared : undefined,
          error,
          // The descriptor and the type list the same failures.
        }) as Result<Data, Failure>,
    );
  }
}
