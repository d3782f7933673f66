import type { ParameterEncoder } from "./operation.js";
import {
  parameterText,
  type ParameterSettings,
  refuseDelimiter,
} from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A query parameter in deepObject style: `name[key]=value`, its brackets
 * encoded. OpenAPI says nothing of deeper values: they continue the brackets,
 * `filter[range][from]=1`; values in an array repeat its name,
 * `filter[tags]=a&filter[tags]=b`; objects and arrays in one are numbered,
 * `filter[rules][0][name]=a`. A key with a bracket is refused.
 */
export function deepObject(
  name: string,
  { key = name, encode = percentEncode }: ParameterSettings = {},
): ParameterEncoder {
  return (draft) => {
    const add = (path: string, value: unknown): void => {
      if (value === null || value === undefined) return;
      if (typeof value !== "object") {
        const text = parameterText(key, value);
        draft.query.push(`${percentEncode(path)}=${encode(text)}`);
        return;
      }
      for (const [member, item] of Object.entries(value)) {
        for (const bracket of "[]") refuseDelimiter(name, bracket, [[member]]);
        const isRepeated = Array.isArray(value) && typeof item !== "object";
        add(isRepeated ? path : `${path}[${member}]`, item);
      }
    };
    add(name, draft.params[key]);
  };
}
