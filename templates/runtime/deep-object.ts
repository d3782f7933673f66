import type { ParameterEncoder } from "./operation.js";
import { parameterText } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A query parameter in deepObject style: `name[key]=value`, its brackets
 * encoded. OpenAPI says nothing of deeper values; they continue the brackets, and
 * the items of an array repeat its name: `filter[tags]=a&filter[tags]=b`.
 */
export function deepObject(name: string): ParameterEncoder {
  return (draft, value) => {
    const add = (path: string, item: unknown): void => {
      if (Array.isArray(item)) for (const each of item) add(path, each);
      else if (typeof item === "object" && item !== null)
        for (const [key, member] of Object.entries(item))
          add(`${path}[${key}]`, member);
      else if (item != null)
        draft.query.push(
          `${percentEncode(path)}=${percentEncode(parameterText(draft, path, item))}`,
        );
    };
    add(name, value);
  };
}
