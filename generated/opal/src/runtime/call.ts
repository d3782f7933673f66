import type { CallDetails, SdkError } from "./errors.js";
import type { BaseUrl, RequestDraft } from "./operation.js";

/** One call of an operation: what was given, and what all of its attempts share. */
export interface Call extends RequestDraft {
  readonly api: Api;
  /** Kept up to date, so that every error tells the present state. */
  readonly details: LiveDetails;
  query: string[];
  headers: Record<string, string>;
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

/** What all operations of an API have in common; written by the generator. */
export interface Api {
  /** `name/version` of the package. */
  readonly userAgent: string;
  /** The document's first server, if it is absolute. */
  readonly baseUrl?: BaseUrl;
  /** Names of the environment variables that stand in for options. */
  readonly environment: { readonly baseUrl: string; readonly token: string };
  /** `oneScheme(...)` or `schemes(...)`; absent where no operation needs a credential. */
  readonly authenticate?: Authenticate;
}

/** Puts the credentials that a call needs into its draft. */
export type Authenticate = (call: Call) => Promise<void>;
