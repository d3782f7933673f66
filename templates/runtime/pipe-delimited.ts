import type { ParameterEncoder } from "./operation.js";
import type { ParameterSettings } from "./parameter-parts.js";
import { query } from "./query.js";

/** A query parameter in pipeDelimited style: `name=a%7Cb`; exploded, it is form style. */
export function pipeDelimited(
  name: string,
  settings?: ParameterSettings,
): ParameterEncoder {
  return query(name, { explode: false, ...settings }, "|");
}
