import type { Parameter, ParameterLocation } from "../ir/operation.ts";
import { createAllocator } from "./allocator.ts";
import { reservedMembers } from "./reserved-words.ts";

const locations: readonly ParameterLocation[] = [
  "path",
  "query",
  "querystring",
  "header",
  "cookie",
];

/**
 * The keys of the parameters object: wire names, with the location as prefix where an earlier
 * location has the name, or where it is `body`. Order of locations: path, query, querystring,
 * header, cookie.
 */
export function parameterKeys(
  parameters: readonly Parameter[],
): readonly string[] {
  const { allocate } = createAllocator([
    "body",
    ...reservedMembers.filter((name) => name.startsWith("__")),
  ]);
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
