import type { FilterConfig } from "../config/config.ts";

const patterns = { type: "string", array: true, requiresArg: true } as const;

/** What says which operations are wanted, as yargs wants it described. */
export const filterFlags = {
  tag: { ...patterns, describe: "Only operations with one of these tags" },
  "exclude-tag": { ...patterns, describe: "No operation with such a tag" },
  path: { ...patterns, describe: "Only operations of these paths: /things/**" },
  "exclude-path": { ...patterns, describe: "No operation of such a path" },
  operation: {
    ...patterns,
    describe: 'Only these operations: getThing, "GET /things/*"',
  },
  "exclude-operation": { ...patterns, describe: "No such operation" },
  deprecated: {
    type: "boolean",
    describe: "--no-deprecated: without deprecated operations",
  },
} as const;

/** The same, as they were given. */
export interface FilterFlags {
  readonly tag?: readonly string[] | undefined;
  readonly excludeTag?: readonly string[] | undefined;
  readonly path?: readonly string[] | undefined;
  readonly excludePath?: readonly string[] | undefined;
  readonly operation?: readonly string[] | undefined;
  readonly excludeOperation?: readonly string[] | undefined;
  readonly deprecated?: boolean | undefined;
}

/** The filter that flags ask for, in place of the configuration's; undefined where none is given. */
export function filterConfig({
  tag,
  excludeTag,
  path,
  excludePath,
  operation,
  excludeOperation,
  deprecated,
}: FilterFlags): FilterConfig | undefined {
  const filter = {
    ...patternsOf("tags", tag, excludeTag),
    ...patternsOf("paths", path, excludePath),
    ...patternsOf("operations", operation, excludeOperation),
    ...(deprecated !== undefined && { deprecated }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

function patternsOf(
  key: "tags" | "paths" | "operations",
  include: readonly string[] | undefined,
  exclude: readonly string[] | undefined,
): FilterConfig {
  if (include === undefined && exclude === undefined) return {};
  return {
    [key]: {
      ...(include !== undefined && { include }),
      ...(exclude !== undefined && { exclude }),
    },
  };
}
