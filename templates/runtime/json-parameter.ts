import type { ParameterEncoder } from "./operation.js";
import { percentEncode } from "./percent-encode.js";

/** A query parameter whose `content` is JSON. */
export function jsonQuery(name: string, key: string = name): ParameterEncoder {
  return (draft) => {
    const value = draft.params[key];
    if (value !== undefined)
      draft.query.push(
        `${percentEncode(name)}=${percentEncode(JSON.stringify(value))}`,
      );
  };
}
