import { bearer } from "./runtime/bearer.js";
import { type Client, connect } from "./runtime/client.js";
import type { ClientOptions } from "./runtime/client-options.js";
import { oneScheme } from "./runtime/one-scheme.js";

/** A client of the Opal API, to call the operations of this package with. */
export function createClient(options: ClientOptions = {}): Client {
  return connect(
    {
      userAgent: "opal-sdk/0.1.0",
      baseUrl: "https://api.opal.dev/v1",
      environment: { baseUrl: "OPAL_BASE_URL", token: "OPAL_AUTH_TOKEN" },
      authenticate: oneScheme("BearerAuth", bearer),
    },
    options,
  );
}
