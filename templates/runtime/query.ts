import type { ParameterEncoder } from "./operation.js";
import { parameterParts } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A query parameter in form style: `name=a&name=b` exploded, else `name=a,b`;
 * an object's members stand alone, `key=value`, or alternate, `name=key,value`.
 * `delimiter` is already encoded.
 */
export function query(
  name: string,
  explode: boolean = true,
  delimiter: string = ",",
): ParameterEncoder {
  return (draft, value) => {
    const prefix = `${percentEncode(name)}=`;
    const parts = parameterParts(draft, name, value).map((part) =>
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
