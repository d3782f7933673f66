import type { CallOptions } from "./call-options.js";
import type { Api } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import type { CallDetails } from "./errors.js";
import type { OperationDescriptor } from "./operation.js";

/** One call of an operation: all that its attempts have in common. */
export interface Call {
  readonly api: Api;
  readonly options: ClientOptions;
  readonly operation: OperationDescriptor;
  readonly params: object;
  readonly callOptions: CallOptions;
  /** Kept up to date, so that every error tells the present state. */
  readonly details: CallDetails & { attempts: number; requestId?: string };
  /** Whether the caller wants the response as it comes. */
  readonly raw: boolean;
}
