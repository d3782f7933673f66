import type { Code } from "../../ir/code.ts";
import { unservedParameter } from "../../ir/served.ts";
import { literal } from "../ts/literal.ts";
import type { OperationContext } from "./operation-context.ts";
import type { KeyedParameter } from "./request-template.ts";
import { runtimeCall } from "./runtime-value.ts";

/** The imported encoder of a parameter that the request template can't say. */
export function parameterEncoder(
  keyed: KeyedParameter,
  context: OperationContext,
): Code {
  const { parameter, key } = keyed;
  const what = unservedParameter(parameter);
  if (what !== undefined) {
    return runtimeCall("unsupported", "unsupportedParameter", context, [
      literal(what),
      literal(key),
    ]);
  }
  const [file, name, standardExplode] = encoderOf(keyed);
  return runtimeCall(file, name, context, [
    literal(parameter.name),
    ...settings(keyed, standardExplode),
  ]);
}

/** Where an encoder stands, its name, and its default for `explode` where it takes that. */
type Encoder = readonly [file: string, name: string, explode?: boolean];

function encoderOf({ parameter }: KeyedParameter): Encoder {
  if (parameter.in === "cookie") return ["cookie", "cookie"];
  if (parameter.in === "header") return ["header", "header", false];
  const { serialization } = parameter;
  if (serialization.kind === "content") return ["json-parameter", "jsonQuery"];
  switch (serialization.style) {
    case "deepObject":
      return ["deep-object", "deepObject"];
    case "pipeDelimited":
      return ["pipe-delimited", "pipeDelimited", false];
    case "spaceDelimited":
      return ["space-delimited", "spaceDelimited", false];
    default:
      return ["query", "query", true];
  }
}

/** What follows the wire name: `explode`, and the key in the params where it is another name. */
function settings(
  { parameter: { name, serialization }, key }: KeyedParameter,
  standardExplode: boolean | undefined,
): readonly Code[] {
  const renamed = key === name ? [] : [literal(key)];
  if (standardExplode === undefined) return renamed;
  const explode =
    serialization.kind === "style" ? serialization.explode : standardExplode;
  return explode === standardExplode && renamed.length === 0
    ? []
    : [literal(explode), ...renamed];
}
