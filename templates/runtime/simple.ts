import type { ParameterEncoder } from "./operation.js";
import type { ParameterSettings } from "./parameter-parts.js";
import { fillIn, pathParts } from "./path-parts.js";

/**
 * A path parameter in simple style that the path's template can't say: a list is
 * `a,b`; an object `key,value`, exploded `key=value`.
 */
export function simple(
  name: string,
  settings: ParameterSettings = {},
): ParameterEncoder {
  const { key = name, explode } = settings;
  return (draft) => {
    const text = pathParts(draft, name, settings)
      .map((part) => part.join(explode ? "=" : ","))
      .join(",");
    fillIn(draft, key, { text });
  };
}
