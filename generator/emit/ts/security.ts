import type { Code } from "../../ir/code.ts";
import type { Document } from "../../ir/document.ts";
import type { Operation } from "../../ir/operation.ts";
import type { SecurityAlternatives } from "../../ir/security.ts";
import { literal } from "./literal.ts";

/** `[["BearerAuth"], ["Key", "Secret"]]`, see `schemeNames`. */
export function securityLiteral(
  alternatives: SecurityAlternatives,
  document: Document,
): Code {
  return literal(schemeNames(alternatives, document));
}

/**
 * Scheme names, alternatives outside, combinations inside. A client takes the first that it has
 * credentials for, so the one that needs none comes last; alone it is `[]`.
 */
export function schemeNames(
  alternatives: SecurityAlternatives,
  { securitySchemes }: Document,
): readonly (readonly string[])[] {
  const names = alternatives.map((requirement) =>
    requirement
      .map(({ scheme }) => scheme)
      .filter((scheme) => !isTransport(scheme, securitySchemes)),
  );
  const telling = distinct(names.filter(({ length }) => length > 0));
  const anonymous =
    telling.length > 0 && names.some(({ length }) => length === 0);
  return anonymous ? [...telling, []] : telling;
}

/** Alternatives that differ by their scopes only are one: a token is the user's to get. */
function distinct(
  alternatives: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return alternatives.filter(
    (each, index) =>
      alternatives.findIndex((other) => isEqual(each, other)) === index,
  );
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length && one.every((name, at) => name === other[at])
  );
}

/** A client certificate belongs to the connection: nothing of it stands in a request. */
function isTransport(
  key: string,
  schemes: Document["securitySchemes"],
): boolean {
  return schemes.some(
    (scheme) => scheme.key === key && scheme.kind === "mutualTLS",
  );
}

/** What an operation needs: its own word, or the document's. */
export function securityOf(
  operation: Operation,
  document: Document,
): SecurityAlternatives {
  return operation.security ?? document.security;
}

/**
 * What most operations need, so that only the others have to say so: many documents repeat the same
 * requirement at every operation. The first of equals wins.
 */
export function usualSecurity(document: Document): SecurityAlternatives {
  const counts = new Map<Code, { need: SecurityAlternatives; count: number }>();
  for (const operation of document.operations) {
    const need = securityOf(operation, document);
    const key = securityLiteral(need, document);
    counts.set(key, { need, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce(
    (best, each) => (each.count > best.count ? each : best),
    { need: document.security, count: 0 },
  ).need;
}
