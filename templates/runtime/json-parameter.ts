import type { ParameterEncoder } from "./operation.js";
import { percentEncode } from "./percent-encode.js";

/** A query parameter whose `content` is JSON. */
export function jsonQuery(name: string): ParameterEncoder {
  return (draft, value) => {
    draft.query.push(
      `${percentEncode(name)}=${percentEncode(JSON.stringify(value))}`,
    );
  };
}
