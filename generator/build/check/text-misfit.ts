import type { StringSchema } from "../../ir/schema.ts";

/** Why a text does not fit the format of its schema, for the formats that can be told at a glance. */
export function textMisfit(
  text: string,
  where: string,
  { format }: StringSchema,
): string | undefined {
  const pattern = formats.get(format ?? "");
  return pattern === undefined || pattern.test(text)
    ? undefined
    : `${where} is no ${format}`;
}

/** RFC 9562; RFC 3339, with the space that many write instead of the T. */
const formats: ReadonlyMap<string, RegExp> = new Map([
  ["uuid", /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu],
  ["date", /^\d{4}-\d\d-\d\d$/u],
  [
    "date-time",
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/u,
  ],
]);
