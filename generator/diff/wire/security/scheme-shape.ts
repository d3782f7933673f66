import type { SecurityScheme } from "../../../ir/security.ts";

/** How credentials are sent, as a text that is equal for equal ways; names of schemes aside. */
export function schemeShape(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case "apiKey":
      return `apiKey in ${scheme.in} ${scheme.in === "header" ? scheme.name.toLowerCase() : scheme.name}`;
    case "http":
      return `http ${scheme.scheme}`;
    default:
      return scheme.kind;
  }
}
