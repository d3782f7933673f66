import type { Code } from "../../ir/code.ts";
import { code, joinCode } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import type { OperationContext } from "./operation-context.ts";

/** A value that the runtime exports, imported into the file at hand. */
export function runtimeValue(
  file: string,
  name: string,
  { scope, naming }: OperationContext,
): Code {
  return scope.value(runtimeSymbol(naming, file, name));
}

/** A call of a function that the runtime exports. */
export function runtimeCall(
  file: string,
  name: string,
  context: OperationContext,
  values: readonly Code[],
): Code {
  return code`${runtimeValue(file, name, context)}(${joinCode(values, ", ")})`;
}

/** What stands where the runtime has no answer yet: it throws before anything is sent. */
export function unsupported(what: string, context: OperationContext): Code {
  return runtimeCall("unsupported", "unsupported", context, [literal(what)]);
}
