import type { Code } from "../../ir/code.ts";
import type { Plan } from "../../ir/plan.ts";
import { code, joinCode } from "../ts/code.ts";
import type { FileScope } from "../ts/file-scope.ts";
import { literal } from "../ts/literal.ts";
import { literalKey } from "../ts/property-key.ts";
import {
  schemeNames,
  securityLiteral,
  securityOf,
  usualSecurity,
} from "../ts/security.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import { schemeValue } from "./scheme-value.ts";

/**
 * What puts credentials into requests; undefined where no operation needs any. Most documents have
 * one scheme for all operations: a bundle then holds nothing that chooses among several.
 */
export function authenticateValue(
  { document, naming }: Plan,
  scope: FileScope,
): Code | undefined {
  const { operations, securitySchemes } = document;
  const usual = usualSecurity(document);
  const needed = securityLiteral(usual, document);
  const [first = [], ...others] = schemeNames(usual, document);
  const runtime = (file: string, name: string): Code =>
    scope.value(runtimeSymbol(naming, file, name));
  if (
    others.length === 0 &&
    first.length < 2 &&
    operations.every(
      (each) =>
        securityLiteral(securityOf(each, document), document) === needed,
    )
  ) {
    const scheme = securitySchemes.find(({ key }) => key === first[0]);
    const value = scheme && schemeValue(scheme, naming, scope);
    return value === undefined || scheme === undefined
      ? undefined
      : code`${runtime("one-scheme", "oneScheme")}(${literal(scheme.key)}, ${value})`;
  }
  const known = securitySchemes.flatMap((scheme) => {
    const value = schemeValue(scheme, naming, scope);
    return value === undefined ? [] : code`${literalKey(scheme.key)}: ${value}`;
  });
  return code`${runtime("schemes", "schemes")}({ ${joinCode(known, ", ")} }, ${needed})`;
}
