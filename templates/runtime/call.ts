import type { Api } from "./api.js";
import type { CallDetails, SdkError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import type { Flights } from "./provide.js";

/** One call of an operation: what was given, and what all of its attempts share. */
export interface Call extends RequestDraft {
  readonly api: Api;
  /** Kept up to date, so that every error tells the present state. */
  readonly details: LiveDetails;
  /** What its client keeps between calls. */
  readonly shared: Shared;
  /** Absolute, without the query of `query`. */
  url: string;
  /** Reads a success; absent: as JSON. */
  decode?: ((response: Response) => Promise<unknown>) | undefined;
  /** What a foreign error means at this point. */
  failing: typeof SdkError;
  /** Whether sending the request twice does no more than sending it once. */
  repeatable?: boolean;
  /** Whether its credential can be had anew. */
  renewable?: boolean;
  /** When `totalTimeout` is over, by `performance.now()`. */
  deadline: number;
  /** When the last attempt was sent, by `performance.now()`. */
  sentAt: number;
  /** How many attempts were followed by another. */
  retried: number;
  /** Credentials obtained before were refused; 0 where none was. */
  staleBefore: number;
}

/** Details that change while the call goes on. */
export interface LiveDetails extends CallDetails {
  attempts: number;
  requestId?: string | undefined;
}

/** What the calls of a client share. */
export interface Shared {
  readonly flights: Flights;
  /** The same after a 401: none of them gives a credential that was refused. */
  readonly renewals: Flights;
  /** Whether it was said that a browser shows secrets. */
  warned?: boolean;
}
