import { tokensOf, type Pointer } from "../../ir/pointer.ts";
import type { Sides } from "../change.ts";

/** A place that people have a name for. */
export interface Root extends Sides<Pointer> {
  /** `GET /users query page_size`. */
  readonly label: string;
}

/**
 * What people call a place: `User.tags[]` in a component schema, else what is around it and the way
 * from there. The same for the same thing, from wherever one comes to it.
 */
export function labelOf(pointer: Pointer, root: Root): string {
  if (pointer.startsWith("/components/")) {
    const [, section = "", name = "", ...rest] = tokensOf(pointer);
    return `${kinds.get(section) ?? ""}${name}${trail(rest)}`;
  }
  const start = [root.base, root.revision].find(
    (each) => each !== null && pointer.startsWith(each),
  );
  const rest = tokensOf(pointer.slice(start?.length ?? pointer.length));
  return `${root.label}${trail(rest)}`;
}

/** What components other than schemas are called. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["parameters", "parameter "],
  ["headers", "header "],
  ["requestBodies", "request body "],
  ["responses", "response "],
  ["securitySchemes", "security scheme "],
]);

function trail(tokens: readonly string[]): string {
  let text = "";
  const left = [...tokens];
  for (let token = left.shift(); token !== undefined; token = left.shift()) {
    const step = steps.get(token);
    if (step !== undefined) text += step(() => left.shift() ?? "");
    else text += token.startsWith("x-") ? ` ${token}` : `.${token}`;
  }
  return text;
}

/** How the keywords on the way are written; some have a key or an index behind them. */
const steps: ReadonlyMap<string, (next: () => string) => string> = new Map([
  ["properties", (next) => `.${next()}`],
  ["patternProperties", (next) => `./${next()}/`],
  ["additionalProperties", () => ".*"],
  ["unevaluatedProperties", () => ".*"],
  ["items", () => "[]"],
  ["prefixItems", (next) => `[${next()}]`],
  ["allOf", skipped],
  ["oneOf", (next) => `<${next()}>`],
  ["anyOf", (next) => `<${next()}>`],
  ["content", (next) => ` ${next()}`],
  ["headers", (next) => ` header ${next()}`],
  ["schema", () => ""],
]);

function skipped(next: () => string): string {
  next();
  return "";
}
