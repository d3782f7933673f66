import type { ParameterEncoder } from "./operation.js";
import { query } from "./query.js";

/** A query parameter in spaceDelimited style: `name=a%20b`; exploded, it is form style. */
export function spaceDelimited(
  name: string,
  explode: boolean = false,
  key: string = name,
): ParameterEncoder {
  return query(name, explode, key, "%20");
}
