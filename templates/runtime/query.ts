import type { ParameterEncoder } from "./operation.js";
import {
  parameterParts,
  type ParameterSettings,
  refuseDelimiter,
} from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A query parameter in form style: `name=a&name=b` exploded, which is the
 * default, else `name=a,b`; an object gives `key=value` exploded, else
 * `name=key,value`. A delimiter other than the comma must be encoded itself, so
 * that a value which holds it is refused.
 */
export function query(
  name: string,
  settings: ParameterSettings = {},
  delimiter: string = ",",
): ParameterEncoder {
  const { explode = true, encode = percentEncode } = settings;
  return (draft) => {
    const prefix = `${percentEncode(name)}=`;
    const parts = parameterParts(draft, name, settings);
    if (explode)
      draft.query.push(
        ...parts.map(([first = "", text]) =>
          text === undefined
            ? prefix + encode(first)
            : `${percentEncode(first)}=${encode(text)}`,
        ),
      );
    else if (parts.length) {
      if (delimiter !== ",") refuseDelimiter(name, delimiter, parts);
      const texts = parts
        .flat()
        .map((text) => encode(text).replace(/,/g, "%2C"));
      draft.query.push(
        prefix + texts.join(delimiter === "," ? "," : percentEncode(delimiter)),
      );
    }
  };
}
