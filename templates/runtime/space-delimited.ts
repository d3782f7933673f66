import type { ParameterEncoder } from "./operation.js";
import type { ParameterSettings } from "./parameter-parts.js";
import { query } from "./query.js";

/** A query parameter in spaceDelimited style: `name=a%20b`; exploded, it is form style. */
export function spaceDelimited(
  name: string,
  settings?: ParameterSettings,
): ParameterEncoder {
  return query(name, { explode: false, ...settings }, " ");
}
