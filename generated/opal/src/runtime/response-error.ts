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
import { plainHeaders } from "./plain-headers.js";
import { redact } from "./redact.js";

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
  response: Response,
  text: string,
): HttpError {
  const { status, statusText } = response;
  const clean = redact(draft, text);
  let body: unknown = clean.slice(0, 1000) || undefined;
  try {
    // Once more: JSON has several ways to write the same text.
    const reviver = (_: string, value: unknown): unknown =>
      typeof value === "string" ? redact(draft, value) : value;
    body =
      draft.operation.parse?.(clean, status, reviver) ??
      JSON.parse(clean, reviver);
  } catch {
    // Its text then: it may come from a proxy.
  }
  const { code, message = status < 400 ? "not followed" : clean } =
    explanation(body);
  const Kind = status >= 500 ? ServerError : (classes[status] ?? HttpError);
  const reason = `${status} ${redact(draft, statusText)}: ${message.slice(0, 200)}`;
  return Object.defineProperty(
    new Kind(reason, { ...draft.details, status, body, code }),
    "headers",
    { value: plainHeaders(response.headers, (value) => redact(draft, value)) },
  );
}

/** The code and the message in a body: its own, those of its error, or of RFC 9457 and RFC 6749. */
function explanation(body: unknown): {
  readonly code: string | number | undefined;
  readonly message: string | undefined;
} {
  const { error, errors } = Object(body);
  const { code, message, error_description, detail, title } = {
    ...Object(errors)[0],
    ...error,
    ...Object(body),
  };
  return {
    code: [code, error].find(
      (each) => isText(each) || typeof each === "number",
    ),
    message: [message, error_description, detail, title, error].find(isText),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
