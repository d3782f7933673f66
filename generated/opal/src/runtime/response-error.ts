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
import type { RequestDraft } from "./operation.js";

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
export function responseError(
  draft: RequestDraft,
  { status, statusText }: Response,
  headers: { readonly [name: string]: string | undefined },
  text: string,
): HttpError {
  let body: unknown = text.slice(0, 1000) || undefined;
  try {
    body = JSON.parse(text);
  } catch {
    // Its text then: it may come from a proxy.
  }
  const { error, message = error?.message, code = error?.code } = Object(body);
  const Kind = status >= 500 ? ServerError : (classes[status] ?? HttpError);
  const reason = `${status} ${statusText}: ${String(message ?? (status < 400 ? "not followed" : text)).slice(0, 200)}`;
  return Object.defineProperty(
    new Kind(draft.redact(reason), { ...draft.details, status, body, code }),
    "headers",
    { value: headers },
  );
}
