import type { Code } from "../../ir/code.ts";
import type { Document } from "../../ir/document.ts";
import type { Operation } from "../../ir/operation.ts";
import type { SecurityAlternatives } from "../../ir/security.ts";
import { literal } from "./literal.ts";

/** `[["BearerAuth"], ["Key", "Secret"]]`: scheme names, alternatives outside, combinations inside. */
export function securityLiteral(alternatives: SecurityAlternatives): Code {
  return literal(
    alternatives.map((requirement) => requirement.map(({ scheme }) => scheme)),
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
    const key = securityLiteral(need);
    counts.set(key, { need, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce(
    (best, each) => (each.count > best.count ? each : best),
    { need: document.security, count: 0 },
  ).need;
}
