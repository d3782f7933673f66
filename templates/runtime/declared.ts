/**
 * The failures that an operation declares, as the document spells them: 404,
 * "4XX", "default". A status that several cover is the most specific one's.
 */
export function declared(
  ...failures: readonly (number | string)[]
): (status: number) => number | string | undefined {
  return (status) =>
    [status, `${String(status)[0]}XX`, "default"].find((key) =>
      failures.includes(key),
    );
}
