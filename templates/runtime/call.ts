import type { CallOptions } from "./call-options.js";
import type { Api } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import type { CallDetails, SdkError } from "./errors.js";
import type { OperationDescriptor, RequestDraft } from "./operation.js";

/** One call of an operation: all that its attempts have in common. */
export interface Call {
  readonly api: Api;
  readonly options: ClientOptions;
  readonly operation: OperationDescriptor;
  readonly params: { readonly [key: string]: unknown };
  readonly callOptions: CallOptions;
  /** Kept up to date, so that every error tells the present state. */
  readonly details: CallDetails & {
    attempts: number;
    requestId?: string | undefined;
  };
}

/** One attempt at a call. */
export interface Attempt extends Call, RequestDraft {
  /** Whether the response is wanted as it comes. */
  readonly raw: boolean;
  readonly signal: AbortSignal;
  /** What a foreign error becomes at this point. */
  Kind: typeof SdkError;
}
