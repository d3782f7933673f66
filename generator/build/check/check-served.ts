import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Operation } from "../../ir/operation.ts";
import type { SecurityScheme } from "../../ir/security.ts";
import {
  bodyService,
  responseService,
  unservedScheme,
} from "../../ir/served.ts";

/** What of the document the runtime can't serve yet. */
export function checkServed(
  operations: readonly Operation[],
  schemes: readonly SecurityScheme[],
): readonly Diagnostic[] {
  return [
    ...schemes.flatMap((scheme) =>
      notServed(unservedScheme(scheme), scheme.pointer),
    ),
    ...operations.flatMap((operation) =>
      [bodyService(operation), responseService(operation)].flatMap((service) =>
        service.served ? [] : notServed(service.what, service.media.pointer),
      ),
    ),
  ];
}

function notServed(
  what: string | undefined,
  pointer: string,
): readonly Diagnostic[] {
  return what === undefined
    ? []
    : [diagnose("not-served-yet", { pointer }, { what })];
}
