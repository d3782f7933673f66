import type { Code } from "../../ir/code.ts";
import type { Naming } from "../../ir/naming.ts";
import type { SecurityScheme } from "../../ir/security.ts";
import { unservedScheme } from "../../ir/served.ts";
import { code } from "../ts/code.ts";
import type { FileScope } from "../ts/file-scope.ts";
import { literal } from "../ts/literal.ts";
import { runtimeSymbol } from "../ts/symbols.ts";

/**
 * How a security scheme puts its credential into a request: a value that the runtime exports.
 * Undefined for mutual TLS, which puts nothing there.
 */
export function schemeValue(
  scheme: SecurityScheme,
  naming: Naming,
  scope: FileScope,
): Code | undefined {
  const runtime = (file: string, name: string): Code =>
    scope.value(runtimeSymbol(naming, file, name));
  switch (scheme.kind) {
    case "bearer":
    case "openIdConnect":
      return runtime("bearer", "bearer");
    case "oauth2": {
      const flow = scheme.flows.find(
        ({ kind }) => kind === "clientCredentials",
      );
      // The other flows need a person: the user of the package has the token.
      if (flow === undefined) return runtime("bearer", "bearer");
      const url = flow.tokenUrl === undefined ? code`` : literal(flow.tokenUrl);
      return code`${runtime("oauth2", "oauth2")}(${url})`;
    }
    case "basic":
      return runtime("basic", "basic");
    case "apiKey":
      return code`${runtime("api-key", "apiKey")}(${literal(scheme.in)}, ${literal(scheme.name)})`;
    case "mutualTLS":
      return undefined;
    case "http": {
      const unserved = unservedScheme(scheme);
      return unserved === undefined
        ? code`${runtime("http-scheme", "httpScheme")}(${literal(scheme.scheme)})`
        : code`${runtime("unsupported", "unsupported")}(${literal(unserved)})`;
    }
  }
}
