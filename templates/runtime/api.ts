import type {
  BaseUrl,
  SecurityAlternatives,
  SecurityScheme,
} from "./operation.js";

/** What all operations of an API have in common; written by the generator. */
export interface Api {
  /** `name/version` of the package. */
  readonly userAgent: string;
  /** The document's first server, if it is absolute. */
  readonly baseUrl?: BaseUrl;
  /** Names of the environment variables that stand in for options. */
  readonly environment: { readonly baseUrl: string; readonly token: string };
  /** By the document's names. */
  readonly schemes: { readonly [name: string]: SecurityScheme };
  /** For the operations that say nothing themselves; `[]`: none is needed. */
  readonly security: SecurityAlternatives;
}
