import type { CallOptions } from "./call-options.js";
import type { Api } from "./api.js";
import type { ClientOptions } from "./client-options.js";
import type { CallDetails } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** One call of an operation: what was given, and the request made of it. */
export interface Call extends RequestDraft {
  readonly api: Api;
  readonly options: ClientOptions;
  readonly callOptions: CallOptions;
  /** Kept up to date, so that every error tells the present state. */
  readonly details: LiveDetails;
}

/** Details that change while the call goes on. */
export interface LiveDetails extends CallDetails {
  attempts: number;
  requestId?: string | undefined;
}
