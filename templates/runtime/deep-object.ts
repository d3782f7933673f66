import type { ParameterEncoder } from "./operation.js";
import { parameterText } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A query parameter in deepObject style: `name[key]=value`, its brackets
 * encoded. OpenAPI says nothing of deeper values: they continue the brackets, and
 * the items of an array repeat its name, `filter[tags]=a&filter[tags]=b`.
 */
export function deepObject(name: string, key: string = name): ParameterEncoder {
  return (draft) => {
    const add = (path: string, value: unknown): void => {
      if (value === null || value === undefined) return;
      if (Array.isArray(value)) for (const item of value) add(path, item);
      else if (typeof value === "object")
        for (const [member, item] of Object.entries(value))
          add(`${path}[${member}]`, item);
      else {
        const text = parameterText(key, value);
        draft.query.push(`${percentEncode(path)}=${percentEncode(text)}`);
      }
    };
    add(name, draft.params[key]);
  };
}
