import type { Call } from "./call.js";
import type { BaseUrl, RequestDraft } from "./operation.js";

/** What all operations of an API have in common; written by the generator. */
export interface Api {
  /** `name/version` of the package. */
  readonly userAgent: string;
  /** The document's first server, if it is absolute. */
  readonly baseUrl?: BaseUrl;
  /** Names of the environment variables that stand in for options. */
  readonly environment: { readonly baseUrl: string; readonly token: string };
  /** `oneScheme(...)` or `schemes(...)`; absent where the document has no scheme. */
  readonly authenticate?: Authenticate;
}

/** Puts the credentials that a call needs into the draft of an attempt. */
export type Authenticate = (call: Call, draft: RequestDraft) => Promise<void>;
