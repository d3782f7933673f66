import type { SecurityScheme } from "./operation.js";

/**
 * Mutual TLS: the connection proves who calls, nothing is put into the request.
 * Give the certificate to `fetch`, by `fetchOptions` or a `fetch` of your own.
 */
export const mutualTls: SecurityScheme = null;
