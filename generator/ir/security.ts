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
    | { readonly kind: "http"; readonly scheme: string }
    | {
        readonly kind: "apiKey";
        readonly in: "header" | "query" | "cookie";
        readonly name: string;
      }
    | { readonly kind: "oauth2" }
    | { readonly kind: "openIdConnect" }
    | { readonly kind: "mutualTLS" }
  );

export interface SecuritySchemeBase {
  readonly key: string;
  readonly description?: string;
  readonly pointer: Pointer;
}
