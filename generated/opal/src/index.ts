export { Opal } from "./opal.js";
export { createClient } from "./client.js";
export { updateGroupUser } from "./operations/groups.js";
export type {
  Groups,
  UpdateGroupUserParams,
  UpdateGroupUserBody,
} from "./operations/groups.js";
export { setOwnerUsers } from "./operations/owners.js";
export type { Owners, SetOwnerUsersParams } from "./operations/owners.js";
export type { GroupUser, GroupAccessLevel } from "./models/groups.js";
export { PropagationStatusEnum } from "./models/propagation.js";
export type { PropagationStatus } from "./models/propagation.js";
export { UserHrIdpStatusEnum } from "./models/users.js";
export type { UserIDList, UserList, User } from "./models/users.js";
export type { ApiPromise } from "./runtime/api-promise.js";
export type { CallOptions, QueryOptions } from "./runtime/call-options.js";
export type { Client } from "./runtime/client.js";
export type { ClientOptions } from "./runtime/client-options.js";
export type {
  BasicCredential,
  Credential,
  CredentialProvider,
  OAuth2Credential,
} from "./runtime/credential.js";
export {
  SdkError,
  HttpError,
  BadRequestError,
  UnauthorizedError,
  ForbiddenError,
  NotFoundError,
  ConflictError,
  UnprocessableContentError,
  TooManyRequestsError,
  ServerError,
  ConnectionError,
  TimeoutError,
  AbortError,
  DecodeError,
  ConfigurationError,
  CredentialError,
} from "./runtime/errors.js";
export type { FetchOptions } from "./runtime/fetch-options.js";
export { logResponses } from "./runtime/log-responses.js";
export type { Logger, LogMethod } from "./runtime/logger.js";
export type { Middleware, MiddlewareRequest } from "./runtime/middleware.js";
export { request } from "./runtime/request.js";
export type { CustomRequest } from "./runtime/request.js";
export { openTelemetry } from "./runtime/open-telemetry.js";
export type {
  TelemetrySpan,
  TelemetryTracer,
} from "./runtime/open-telemetry.js";
export type {
  DeclaredFailure,
  ResponseWithData,
  Result,
} from "./runtime/result.js";
export type { RetryOptions } from "./runtime/retry-options.js";
export { waitFor } from "./runtime/wait-for.js";
export type { WaitOptions } from "./runtime/wait-for.js";
