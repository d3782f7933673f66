import type { Code } from "../../ir/code.ts";
import { stringLiteral } from "./string-literal.ts";

/** Names that need no quotes, so that prettier takes them away. */
const PLAIN = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** The name of a member of an interface or object type, quoted where it must be. */
export function propertyKey(name: string): Code {
  return PLAIN.test(name) ? (name as Code) : stringLiteral(name);
}

/**
 * The key of a property of an object literal. `__proto__: x` sets the prototype there instead of a
 * property (ECMA-262, B.3.1), computed it is a property like others.
 */
export function literalKey(name: string): Code {
  return name === "__proto__"
    ? (`[${stringLiteral(name)}]` as Code)
    : propertyKey(name);
}
