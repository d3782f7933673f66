import type { Code } from "../../ir/code.ts";
import type { Parameter } from "../../ir/operation.ts";
import { unservedParameter } from "../../ir/served.ts";
import { literal } from "../ts/literal.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeCall, unsupported } from "./runtime-value.ts";

/** The imported encoder of a parameter that the request template can't say. */
export function parameterEncoder(
  parameter: Parameter,
  context: OperationContext,
): Code {
  const what = unservedParameter(parameter);
  if (what !== undefined) return unsupported(what, context);
  const name = literal(parameter.name);
  const { serialization } = parameter;
  if (parameter.in === "cookie") {
    return runtimeCall("cookie", "cookie", context, [name]);
  }
  const explode =
    serialization.kind === "style" ? serialization.explode : false;
  if (parameter.in === "header") {
    const values = explode ? [name, literal(true)] : [name];
    return runtimeCall("header", "header", context, values);
  }
  if (serialization.kind === "content") {
    return runtimeCall("json-parameter", "jsonQuery", context, [name]);
  }
  switch (serialization.style) {
    case "deepObject":
      return runtimeCall("deep-object", "deepObject", context, [name]);
    case "pipeDelimited":
      return runtimeCall("pipe-delimited", "pipeDelimited", context, [
        name,
        literal(explode),
      ]);
    case "spaceDelimited":
      return runtimeCall("space-delimited", "spaceDelimited", context, [
        name,
        literal(explode),
      ]);
    default:
      return runtimeCall("query", "query", context, [name, literal(explode)]);
  }
}
