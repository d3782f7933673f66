import type { Code } from "../../../ir/code.ts";
import type { Naming } from "../../../ir/naming.ts";
import { code, identifier } from "../code.ts";

/** A type of the platform, whatever the package declares under its name. */
export function globalType(name: string, { schemas, groups }: Naming): Code {
  const isTaken =
    [...schemas.values()].some((names) => names.name === name) ||
    groups.some(({ className }) => className === name);
  return isTaken ? code`globalThis.${identifier(name)}` : identifier(name);
}
