import { allowReserved } from "../../templates/runtime/allow-reserved.js";
import { cookie } from "../../templates/runtime/cookie.js";
import { deepObject } from "../../templates/runtime/deep-object.js";
import { header } from "../../templates/runtime/header.js";
import { label } from "../../templates/runtime/label.js";
import { matrix } from "../../templates/runtime/matrix.js";
import type { ParameterEncoder } from "../../templates/runtime/operation.js";
import { pipeDelimited } from "../../templates/runtime/pipe-delimited.js";
import { plainCookie } from "../../templates/runtime/plain-cookie.js";
import { query } from "../../templates/runtime/query.js";
import { simple } from "../../templates/runtime/simple.js";
import { spaceDelimited } from "../../templates/runtime/space-delimited.js";
import type { VectorParameter } from "./vectors/vector.ts";

const ENCODERS = {
  simple,
  label,
  matrix,
  form: query,
  spaceDelimited,
  pipeDelimited,
  deepObject,
  cookie: plainCookie,
};

/** The runtime's encoder for a parameter. */
export function encoderOf(
  parameter: Omit<VectorParameter, "value">,
): ParameterEncoder {
  const { name, in: place, style, explode } = parameter;
  const settings = parameter.allowReserved
    ? { explode, encode: allowReserved }
    : { explode };
  if (place === "header") return header(name, settings);
  if (place === "cookie" && style === "form") return cookie(name, settings);
  return ENCODERS[style](name, settings);
}
