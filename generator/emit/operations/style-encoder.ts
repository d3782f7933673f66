import type { Code } from "../../ir/code.ts";
import type {
  ParameterLocation,
  StyleSerialization,
} from "../../ir/operation.ts";
import { code, joinCode } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import { literalKey } from "../ts/property-key.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeCall, runtimeValue } from "./runtime-value.ts";

/** A value that is written in a style: a parameter, or a member of a form. */
export interface Styled {
  readonly in: ParameterLocation;
  readonly name: string;
  /** The key in the params. */
  readonly key: string;
  readonly serialization: StyleSerialization;
  /** Whether explosion makes a difference: to arrays and objects only. */
  readonly isCompound: boolean;
}

/** The imported encoder of a style. */
export function styleEncoder(styled: Styled, context: OperationContext): Code {
  const { name, key, serialization, isCompound } = styled;
  const [file, encoder, explodes] = encoderOf(styled);
  const { explode, allowReserved } = serialization;
  return encoderCall([file, encoder], context, {
    name,
    key,
    ...(isCompound && explodes !== undefined && explode !== explodes
      ? { explode: literal(explode) }
      : {}),
    ...(allowReserved
      ? { encode: runtimeValue("allow-reserved", "allowReserved", context) }
      : {}),
  });
}

/** What an encoder is called with; `ParameterSettings` in the runtime. */
export interface EncoderSettings {
  readonly name: string;
  readonly key: string;
  readonly explode?: Code;
  readonly encode?: Code;
  readonly write?: Code;
}

/** A call of an encoder: the wire name, and what differs from its defaults. */
export function encoderCall(
  [file, encoder]: readonly [file: string, encoder: string],
  context: OperationContext,
  { name, key, ...others }: EncoderSettings,
): Code {
  const settings = [
    ...(key === name ? [] : [code`key: ${literal(key)}`]),
    ...Object.entries(others).map(
      ([setting, value]: [string, Code]) =>
        code`${literalKey(setting)}: ${value}`,
    ),
  ];
  return runtimeCall(file, encoder, context, [
    literal(name),
    ...(settings.length === 0 ? [] : [code`{ ${joinCode(settings, ", ")} }`]),
  ]);
}

/** Where an encoder stands, its name, and its default for `explode` where it takes that. */
type Encoder = readonly [file: string, name: string, explode?: boolean];

function encoderOf({ in: location, serialization }: Styled): Encoder {
  if (location === "header") return ["header", "header", false];
  switch (serialization.style) {
    case "deepObject":
      return ["deep-object", "deepObject"];
    case "pipeDelimited":
      return ["pipe-delimited", "pipeDelimited", false];
    case "spaceDelimited":
      return ["space-delimited", "spaceDelimited", false];
    case "label":
      return ["label", "label", false];
    case "matrix":
      return ["matrix", "matrix", false];
    case "simple":
      return ["simple", "simple", false];
    case "cookie":
      return ["plain-cookie", "plainCookie", true];
    case "form":
      return location === "cookie"
        ? ["cookie", "cookie", true]
        : ["query", "query", true];
  }
}
