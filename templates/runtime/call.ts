import type { Api } from "./api.js";
import type { CallDetails, SdkError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** One call of an operation: what was given, and what all of its attempts share. */
export interface Call extends RequestDraft {
  readonly api: Api;
  /** Kept up to date, so that every error tells the present state. */
  readonly details: LiveDetails;
  /** Reads a success; absent: as JSON. */
  decode?: ((response: Response) => Promise<unknown>) | undefined;
  failing: typeof SdkError;
  /** Whether sending the request twice does no more than sending it once. */
  repeatable?: boolean;
  /** Whether its credential can be had anew. */
  renewable?: boolean;
  staleBefore: number;
}

/** Details that change while the call goes on. */
export interface LiveDetails extends CallDetails {
  attempts: number;
  requestId?: string | undefined;
}
