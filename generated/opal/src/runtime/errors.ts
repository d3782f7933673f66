/** Which call an error belongs to. */
export interface CallDetails {
  /** The operation's id in the document. */
  readonly operation: string;
  /** In capitals. */
  readonly method: string;
  /** The path before its parameters are filled in: `/groups/{id}`. */
  readonly urlTemplate: string;
  /** How many requests were sent; 0 where the call failed before. */
  readonly attempts: number;
  /** The server's name for the request, from `x-request-id` or `request-id`. */
  readonly requestId?: string | undefined;
}

/** What else an error is made of: its cause, and what its class adds. */
export interface ErrorDetails {
  readonly cause?: unknown;
  readonly timeout?: number;
  readonly scope?: TimeoutError["scope"];
  readonly status?: number;
  readonly body?: unknown;
  readonly code?: string | number | undefined;
}

/** The root of all errors of this package. None holds a credential. */
export class SdkError extends Error implements CallDetails {
  declare readonly operation: string;
  declare readonly method: string;
  declare readonly urlTemplate: string;
  declare readonly attempts: number;
  declare readonly requestId?: string | undefined;

  constructor(reason: string, details: CallDetails & ErrorDetails) {
    super(
      `${details.method} ${details.urlTemplate} failed: ${reason}`,
      details,
    );
    // Over the cause that Error has set, which so stays out of enumerations.
    Object.assign(this, details);
  }

  // Getters, so that minifiers keep the names and stack traces begin with them.
  override get name(): string {
    return "SdkError";
  }
}

/** What an `HttpError` is made of. */
export interface HttpErrorDetails<Body> extends CallDetails {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: Body;
  readonly code?: string | number | undefined;
}

/** The server answered with a status that is no success. */
export class HttpError<Body = unknown> extends SdkError {
  declare readonly status: number;
  /** Parsed where it is JSON, else the beginning of its text; undefined where there is none. */
  declare readonly body: Body;
  /** The code found in the body. */
  declare readonly code?: string | number;
  /** By lower-case name. Not enumerable: a printed error shows no cookie. */
  declare readonly headers: { readonly [name: string]: string | undefined };

  override get name(): string {
    return "HttpError";
  }
}

/** 400: the server could not understand the request. */
export class BadRequestError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "BadRequestError";
  }
}

/** 401: the credential is missing or no longer good. */
export class UnauthorizedError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "UnauthorizedError";
  }
}

/** 403: the credential does not allow this. */
export class ForbiddenError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "ForbiddenError";
  }
}

/** 404: there is no such thing, or none that the credential may see. */
export class NotFoundError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "NotFoundError";
  }
}

/** 409: the request contradicts the present state. */
export class ConflictError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "ConflictError";
  }
}

/** 422: well-formed, but not acceptable. */
export class UnprocessableContentError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "UnprocessableContentError";
  }
}

/** 429: too many requests in too short a time. */
export class TooManyRequestsError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "TooManyRequestsError";
  }
}

/** 5xx: the server failed. */
export class ServerError<Body = unknown> extends HttpError<Body> {
  override get name(): string {
    return "ServerError";
  }
}

/** No whole response: not reached, or cut off, in the middle of a body included. */
export class ConnectionError extends SdkError {
  override get name(): string {
    return "ConnectionError";
  }
}

/** The time was over. */
export class TimeoutError extends SdkError {
  /** Milliseconds. */
  declare readonly timeout: number;
  /** What the time was for: one attempt, its body included; the whole call; the next chunk of a stream. */
  declare readonly scope: "attempt" | "total" | "idle";

  override get name(): string {
    return "TimeoutError";
  }
}

/** The caller's signal ended the call; `cause` is its reason. */
export class AbortError extends SdkError {
  override get name(): string {
    return "AbortError";
  }
}

/** The response is not what was declared: truncated JSON, HTML instead of JSON. */
export class DecodeError extends SdkError {
  declare readonly status: number;
  /** The beginning of the text. */
  declare readonly body: string;

  override get name(): string {
    return "DecodeError";
  }
}

/** An option or a parameter can't be used; nothing was sent. */
export class ConfigurationError extends SdkError {
  override get name(): string {
    return "ConfigurationError";
  }
}

/** A credential is missing, or its provider failed; nothing was sent. */
export class CredentialError extends SdkError {
  override get name(): string {
    return "CredentialError";
  }
}
