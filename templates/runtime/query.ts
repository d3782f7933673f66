import type { ParameterEncoder } from "./operation.js";
import { parameterParts } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A query parameter in form style: `name=a&name=b` exploded, else `name=a,b`; an
 * object gives `key=value` exploded, else `name=key,value`. `key` is its key in
 * the params, `delimiter` is already encoded.
 */
export function query(
  name: string,
  explode: boolean = true,
  key: string = name,
  delimiter: string = ",",
): ParameterEncoder {
  return (draft) => {
    const prefix = `${percentEncode(name)}=`;
    const parts = parameterParts(draft, key).map((part) =>
      part.map(percentEncode),
    );
    if (explode)
      draft.query.push(
        ...parts.map(
          (part) => (part[1] === undefined ? prefix : "") + part.join("="),
        ),
      );
    else if (parts.length)
      draft.query.push(prefix + parts.flat().join(delimiter));
  };
}
