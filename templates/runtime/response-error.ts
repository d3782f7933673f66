import type { Attempt } from "./call.js";
import {
  BadRequestError,
  ConflictError,
  ForbiddenError,
  HttpError,
  NotFoundError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from "./errors.js";

const classes: { readonly [status: number]: typeof HttpError } = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableContentError,
  429: TooManyRequestsError,
};

/** The error for a response that is no success. */
export async function responseError(
  draft: Attempt,
  response: Response,
  headers: { readonly [name: string]: string | undefined },
): Promise<HttpError> {
  const { status } = response;
  const text = draft.redact(await response.text());
  let declared = draft.operation.errors?.(status);
  let body: unknown = text.slice(0, 1000) || undefined;
  try {
    body = JSON.parse(text);
  } catch {
    // A text, from a proxy perhaps, is not what the document declares.
    if (text) declared = undefined;
  }
  const { error, ...outer } = Object(body);
  const {
    message,
    detail,
    title = error,
    code,
  } = error?.message ? error : outer;
  const Kind = status >= 500 ? ServerError : (classes[status] ?? HttpError);
  return new Kind(
    draft.redact(
      `${status} ${response.statusText}: ${String(message ?? detail ?? title ?? text).slice(0, 200)}`,
    ),
    { ...draft.details, status, headers, body, code, declared },
  );
}
