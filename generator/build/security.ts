import { diagnose } from "../ir/diagnostic.ts";
import { isJsonObject, member, type JsonObject } from "../ir/json.ts";
import { nearestName } from "../ir/nearest-name.ts";
import { child, pointerOf } from "../ir/pointer.ts";
import type {
  OAuthFlow,
  SecurityAlternatives,
  SecurityScheme,
  SecuritySchemeBase,
} from "../ir/security.ts";
import { entries, present, text, texts } from "./members.ts";
import { follow, type Located } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/** The security schemes that the document declares, and that can be read. */
export function buildSecuritySchemes(scope: Scope): readonly SecurityScheme[] {
  const at = pointerOf("components", "securitySchemes");
  const components = member(scope.document, "components");
  return entries(components, "securitySchemes").flatMap(([key, source]) => {
    const located = follow(scope.document, source, child(at, key));
    if (located === undefined) return [];
    const scheme = buildScheme(key, located);
    if (scheme !== undefined) return [scheme];
    const type = text(located.value, "type") ?? "without type";
    const place = { pointer: located.pointer };
    scope.report(diagnose("unknown-security-scheme", place, { type }));
    return [];
  });
}

function buildScheme(
  key: string,
  { value, pointer }: Located<JsonObject>,
): SecurityScheme | undefined {
  const base: SecuritySchemeBase = {
    key,
    pointer,
    ...present({ description: text(value, "description") }),
  };
  switch (text(value, "type")) {
    case "http":
      return buildHttpScheme(value, base);
    case "apiKey": {
      const name = text(value, "name");
      const location = keyLocations.find(
        (known) => known === text(value, "in"),
      );
      return name === undefined || location === undefined
        ? undefined
        : { ...base, kind: "apiKey", in: location, name };
    }
    case "oauth2":
      return { ...base, kind: "oauth2", flows: buildFlows(value) };
    case "openIdConnect":
      return { ...base, kind: "openIdConnect" };
    case "mutualTLS":
      return { ...base, kind: "mutualTLS" };
    default:
      return undefined;
  }
}

const keyLocations = ["header", "query", "cookie"] as const;

/** Names of HTTP schemes don't depend on case (RFC 9110, 11.1). */
function buildHttpScheme(
  value: JsonObject,
  base: SecuritySchemeBase,
): SecurityScheme | undefined {
  const scheme = text(value, "scheme");
  if (scheme === undefined) return undefined;
  const known = scheme.toLowerCase();
  if (known === "basic") return { ...base, kind: "basic" };
  return known === "bearer"
    ? {
        ...base,
        kind: "bearer",
        ...present({ bearerFormat: text(value, "bearerFormat") }),
      }
    : { ...base, kind: "http", scheme };
}

function buildFlows(scheme: JsonObject): readonly OAuthFlow[] {
  return entries(scheme, "flows").map(([kind, flow]) => {
    const tokenUrl = text(flow, "tokenUrl");
    return tokenUrl === undefined ? { kind } : { kind, tokenUrl };
  });
}

/**
 * The `security` of an operation or of the document; undefined where it says nothing. Schemes that
 * are not declared are left out of their alternatives.
 */
export function buildSecurity(
  { value }: Located<JsonObject>,
  declared: ReadonlySet<string>,
): SecurityAlternatives | undefined {
  const alternatives = member(value, "security");
  return Array.isArray(alternatives)
    ? alternatives.filter(isJsonObject).map((alternative) =>
        Object.keys(alternative)
          .filter((scheme) => declared.has(scheme))
          .map((scheme) => ({ scheme, scopes: texts(alternative, scheme) })),
      )
    : undefined;
}

/** Says which schemes are asked for and not declared, each once, in the first place that asks. */
export function checkSecurity(
  places: readonly Located<JsonObject>[],
  scope: Scope,
): void {
  const components = member(scope.document, "components");
  const declared = entries(components, "securitySchemes").map(([key]) => key);
  const known = new Set(declared);
  for (const { value, pointer } of places) {
    const alternatives = member(value, "security");
    if (!Array.isArray(alternatives)) continue;
    const asked = alternatives.filter(isJsonObject).flatMap(Object.keys);
    for (const scheme of asked) {
      if (known.has(scheme)) continue;
      known.add(scheme);
      const place = { pointer: child(pointer, "security") };
      const nearest = nearestName(scheme, declared);
      scope.report(
        diagnose("undeclared-security-scheme", place, { scheme, nearest }),
      );
    }
  }
}
