import { isRecord } from "./is-record.js";

/** The message, at most 200 characters on one line, and the code that the body of an error has at the usual places. */
export function findMessage(body: unknown): {
  readonly message: string | undefined;
  readonly code: string | undefined;
} {
  const outer = isRecord(body) ? body : {};
  const { error, errors } = outer;
  const inner =
    [error, Array.isArray(errors) && errors[0], outer].find(isRecord) ?? outer;
  return {
    message: firstText([
      inner["message"],
      inner["detail"],
      inner["title"],
      error,
      body,
    ]),
    code: firstText([inner["code"], outer["code"]]),
  };
}

function firstText(values: readonly unknown[]): string | undefined {
  return values
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map((value) =>
      String(value)
        .replace(/[\s\p{C}]+/gu, " ")
        .slice(0, 200),
    )
    .find((value) => value && !value.startsWith("<"));
}
