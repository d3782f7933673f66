import { UsageError } from "./usage-error.ts";

/** The flags that take several values. */
const lists = new Set([
  "input",
  "overlay",
  "tag",
  "excludeTag",
  "exclude-tag",
  "path",
  "excludePath",
  "exclude-path",
  "operation",
  "excludeOperation",
  "exclude-operation",
  "allowHost",
  "allow-host",
  "documents",
  "spec",
  "_",
]);

/** Refuses what yargs lets through: an empty flag, and one given twice. */
export function checkValues(flags: object): void {
  for (const [name, value] of Object.entries(flags)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length > 1 && !lists.has(name)) {
      throw new UsageError(`--${name} is given more than once.`);
    }
    if (values.includes("")) throw new UsageError(`--${name} is empty.`);
  }
}
