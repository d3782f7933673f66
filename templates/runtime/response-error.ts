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
import { findMessage } from "./find-message.js";
import type { OperationDescriptor, RequestDraft } from "./operation.js";
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

/** What is known of a response that is no success. */
export interface FailedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly text: string;
}

/** The error for a response that is no success: its class by status, its message from the body. */
export function responseError(
  operation: OperationDescriptor,
  draft: RequestDraft,
  { status, statusText, headers, text }: FailedResponse,
): HttpError {
  const clean = redact(draft, text);
  let body: unknown = clean.slice(0, 1000) || undefined;
  let known = !body;
  try {
    body = JSON.parse(clean);
    known = true;
  } catch {
    // Its text then: from a proxy perhaps, and not what the document declares.
  }
  const hundreds = Math.floor(status / 100);
  const declared = [status, `${hundreds}XX`, "default"].find(
    (key) => known && operation.errors?.includes(key),
  );
  const { message, code } = findMessage(body);
  const reason = [
    `${status} ${redact(draft, statusText)}`.trim(),
    hundreds === 3 || !status ? "redirects are not followed" : message,
  ]
    .filter(Boolean)
    .join(": ");
  const Kind = hundreds === 5 ? ServerError : (classes[status] ?? HttpError);
  return new Kind(reason, {
    ...draft.call,
    status,
    headers,
    body,
    ...(code && { code }),
    ...(declared && { declared }),
  });
}
