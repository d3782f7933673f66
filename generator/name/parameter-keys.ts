import type {
  Operation,
  Parameter,
  ParameterLocation,
} from "../ir/operation.ts";
import { bodyChoices } from "../ir/served.ts";
import { createAllocator } from "./allocator.ts";

const locations: readonly ParameterLocation[] = [
  "path",
  "query",
  "querystring",
  "header",
  "cookie",
];

/**
 * The keys of the parameters object: wire names, with the location as prefix where an earlier
 * location has the name, or where it is `body`, `__proto__`, or `contentType` where that chooses the
 * body. Order of locations: path, query, querystring, header, cookie.
 */
export function parameterKeys(operation: Operation): readonly string[] {
  const { parameters } = operation;
  const { allocate, claim } = createAllocator(["body", "__proto__"]);
  if (bodyChoices(operation).length > 1) claim("contentType");
  const keys = new Map<Parameter, string>();
  for (const location of locations) {
    for (const parameter of parameters) {
      if (parameter.in !== location) continue;
      const { name } = parameter;
      keys.set(parameter, allocate([name, `${location}_${name}`]));
    }
  }
  return parameters.map((parameter) => keys.get(parameter) ?? parameter.name);
}
