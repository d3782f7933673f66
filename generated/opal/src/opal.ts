import { createClient } from "./client.js";
import { Groups } from "./operations/groups.js";
import { Owners } from "./operations/owners.js";
import type { ApiPromise } from "./runtime/api-promise.js";
import type { CallOptions } from "./runtime/call-options.js";
import type { Client } from "./runtime/client.js";
import type { ClientOptions } from "./runtime/client-options.js";
import {
  AbortError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  CredentialError,
  DecodeError,
  ForbiddenError,
  HttpError,
  NotFoundError,
  SdkError,
  ServerError,
  TimeoutError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from "./runtime/errors.js";
import { type CustomRequest, request } from "./runtime/request.js";

/** The Opal API: its operations, grouped by what they are about. */
export class Opal {
  static readonly SdkError: typeof SdkError = SdkError;
  static readonly HttpError: typeof HttpError = HttpError;
  static readonly BadRequestError: typeof BadRequestError = BadRequestError;
  static readonly UnauthorizedError: typeof UnauthorizedError =
    UnauthorizedError;
  static readonly ForbiddenError: typeof ForbiddenError = ForbiddenError;
  static readonly NotFoundError: typeof NotFoundError = NotFoundError;
  static readonly ConflictError: typeof ConflictError = ConflictError;
  static readonly UnprocessableContentError: typeof UnprocessableContentError =
    UnprocessableContentError;
  static readonly TooManyRequestsError: typeof TooManyRequestsError =
    TooManyRequestsError;
  static readonly ServerError: typeof ServerError = ServerError;
  static readonly ConnectionError: typeof ConnectionError = ConnectionError;
  static readonly TimeoutError: typeof TimeoutError = TimeoutError;
  static readonly AbortError: typeof AbortError = AbortError;
  static readonly DecodeError: typeof DecodeError = DecodeError;
  static readonly ConfigurationError: typeof ConfigurationError =
    ConfigurationError;
  static readonly CredentialError: typeof CredentialError = CredentialError;
  /** Operations related to groups */
  declare readonly groups: Groups;
  /** Operations related to owners */
  declare readonly owners: Owners;
  readonly #client: Client;

  constructor(options: ClientOptions | Client = {}) {
    const client = "send" in options ? options : createClient(options);
    this.#client = client;
    this.groups = new Groups(client);
    this.owners = new Owners(client);
  }

  /** Sends a request that is no operation of this package. */
  request(custom: CustomRequest, options?: CallOptions): ApiPromise<unknown> {
    return request(this.#client, custom, options);
  }
}
