import type { ParameterEncoder } from "./operation.js";
import type { ParameterSettings } from "./parameter-parts.js";
import { fillIn, pathParts } from "./path-parts.js";

/**
 * A path parameter in label style: `.a`; a list is `.a,b`, exploded `.a.b`; an
 * object `.key,value`, exploded `.key=value`. A dot in a value stays one, as RFC
 * 6570 has it (3.2.5), though it then looks like the dots between exploded values.
 */
export function label(
  name: string,
  settings: ParameterSettings = {},
): ParameterEncoder {
  const { key = name, explode } = settings;
  return (draft) => {
    const parts = pathParts(draft, name, settings);
    const text = parts
      .map((part) => part.join(explode ? "=" : ","))
      .join(explode ? "." : ",");
    fillIn(draft, key, { text, prefix: "." });
  };
}
