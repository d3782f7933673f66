import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Operation } from "../../ir/operation.ts";
import type { SecurityScheme } from "../../ir/security.ts";
import {
  unservedBody,
  unservedMethod,
  unservedScheme,
} from "../../ir/served.ts";

/** What of the document the runtime can't serve. */
export function checkServed(
  operations: readonly Operation[],
  schemes: readonly SecurityScheme[],
): readonly Diagnostic[] {
  return [
    ...schemes.flatMap((scheme) => {
      const what = unservedScheme(scheme);
      return what === undefined
        ? []
        : [diagnose("not-served-yet", scheme, { what })];
    }),
    ...operations.flatMap((operation) => [
      ...refused(unservedMethod(operation), operation.pointer),
      ...refused(
        unservedBody(operation),
        operation.body?.pointer ?? operation.pointer,
      ),
    ]),
  ];
}

function refused(
  what: string | undefined,
  pointer: string,
): readonly Diagnostic[] {
  return what === undefined
    ? []
    : [diagnose("refused-by-fetch", { pointer }, { what })];
}
