import type { Pointer } from "./pointer.ts";

/** Any one alternative is enough; all schemes of one alternative go together; an empty one is none. */
export type SecurityAlternatives = readonly SecurityRequirement[];

export type SecurityRequirement = readonly RequiredScheme[];

export interface RequiredScheme {
  /** The key of the scheme under `components/securitySchemes`. */
  readonly scheme: string;
  readonly scopes: readonly string[];
}

export type SecurityScheme = SecuritySchemeBase &
  (
    | { readonly kind: "bearer"; readonly bearerFormat?: string }
    | { readonly kind: "basic" }
    | {
        readonly kind: "http";
        /** As the document spells it; case makes no difference. */
        readonly scheme: string;
      }
    | {
        readonly kind: "apiKey";
        readonly in: "header" | "query" | "cookie";
        readonly name: string;
      }
    | { readonly kind: "oauth2"; readonly flows: readonly OAuthFlow[] }
    | { readonly kind: "openIdConnect" }
    | { readonly kind: "mutualTLS" }
  );

/** A way to get a token (OpenAPI 3.1.1, 4.8.29). */
export interface OAuthFlow {
  /** As the document spells it: `clientCredentials`, `authorizationCode`, … */
  readonly kind: string;
  readonly tokenUrl?: string;
}

export interface SecuritySchemeBase {
  readonly key: string;
  readonly description?: string;
  readonly pointer: Pointer;
}
