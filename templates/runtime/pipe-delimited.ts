import type { ParameterEncoder } from "./operation.js";
import { query } from "./query.js";

/** A query parameter in pipeDelimited style: `name=a%7Cb`; exploded, it is form style. */
export function pipeDelimited(
  name: string,
  explode: boolean = false,
  key: string = name,
): ParameterEncoder {
  return query(name, explode, key, "%7C");
}
