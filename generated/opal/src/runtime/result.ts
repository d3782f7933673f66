import type { HttpError, SdkError } from "./errors.js";

/** Response headers by lower-case name; those that `Declared` lists have its types. */
export type ResponseHeaders<Declared = object> = Declared & {
  readonly [name: string]: string | undefined;
};

/** The data of a response together with what carried it. */
export interface ResponseWithData<Data, Declared = object> {
  readonly data: Data;
  /** The raw response; its body has been read. */
  readonly response: Response;
  readonly status: number;
  readonly headers: ResponseHeaders<Declared>;
  /** From `x-request-id` or `request-id`. */
  readonly requestId: string | undefined;
}

/** What `.result()` gives: `ok` tells success, `declared` the failures that the document knows. */
export type Result<Data, Failure = never> =
  Success<Data> | Failure | UndeclaredFailure;

/** A response with a status of 2xx. */
export interface Success<Data> {
  readonly ok: true;
  readonly status: number;
  readonly data: Data;
}

/** A failure that the document declares for the operation; `Status` is spelled as there: 404, "4XX", "default". */
export interface DeclaredFailure<Status extends number | string, Body> {
  readonly ok: false;
  readonly declared: Status;
  readonly error: HttpError<Body>;
}

/** Any other failure: an undeclared status, a lost connection, a timeout, ... */
export interface UndeclaredFailure {
  readonly ok: false;
  readonly declared?: undefined;
  readonly error: SdkError;
}
