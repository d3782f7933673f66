import { HttpError } from "./errors.js";

/**
 * The failures that an operation declares, as the document spells them: 404,
 * "4XX", "default". The most specific one counts. A body that is a text and not
 * JSON, from a proxy perhaps, is not what the document declares.
 */
export function declared(
  ...failures: readonly (number | string)[]
): (error: unknown) => number | string | undefined {
  return (error) =>
    error instanceof HttpError && typeof error.body !== "string"
      ? [error.status, `${String(error.status)[0]}XX`, "default"].find((key) =>
          failures.includes(key),
        )
      : undefined;
}
