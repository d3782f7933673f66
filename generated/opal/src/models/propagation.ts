/**
 * The state of whether the push action was propagated to the remote system.
 * If this is null, the access was synced from the remote system.
 */
export interface PropagationStatus {
  status: PropagationStatusEnum;
}

/**
 * The status of whether the user has been synced to the group or resource in
 * the remote system.
 *
 * @example ["SUCCESS"]
 */
export const PropagationStatusEnum = {
  SUCCESS: "SUCCESS",
  ERR_REMOTE_INTERNAL_ERROR: "ERR_REMOTE_INTERNAL_ERROR",
  ERR_REMOTE_USER_NOT_FOUND: "ERR_REMOTE_USER_NOT_FOUND",
  ERR_REMOTE_USER_NOT_LINKED: "ERR_REMOTE_USER_NOT_LINKED",
  ERR_REMOTE_RESOURCE_NOT_FOUND: "ERR_REMOTE_RESOURCE_NOT_FOUND",
  ERR_REMOTE_THROTTLE: "ERR_REMOTE_THROTTLE",
  ERR_NOT_AUTHORIZED_TO_QUERY_RESOURCE: "ERR_NOT_AUTHORIZED_TO_QUERY_RESOURCE",
  ERR_REMOTE_PROVISIONING_VIA_IDP_FAILED:
    "ERR_REMOTE_PROVISIONING_VIA_IDP_FAILED",
  ERR_IDP_EMAIL_UPDATE_CONFLICT: "ERR_IDP_EMAIL_UPDATE_CONFLICT",
  ERR_TIMEOUT: "ERR_TIMEOUT",
  ERR_UNKNOWN: "ERR_UNKNOWN",
  ERR_OPAL_INTERNAL_ERROR: "ERR_OPAL_INTERNAL_ERROR",
  ERR_ORG_READ_ONLY: "ERR_ORG_READ_ONLY",
  ERR_OPERATION_UNSUPPORTED: "ERR_OPERATION_UNSUPPORTED",
  PENDING: "PENDING",
  PENDING_MANUAL_PROPAGATION: "PENDING_MANUAL_PROPAGATION",
  PENDING_TICKET_CREATION: "PENDING_TICKET_CREATION",
  ERR_TICKET_CREATION_SKIPPED: "ERR_TICKET_CREATION_SKIPPED",
  ERR_DRY_RUN_MODE_ENABLED: "ERR_DRY_RUN_MODE_ENABLED",
  ERR_HR_IDP_PROVIDER_NOT_LINKED: "ERR_HR_IDP_PROVIDER_NOT_LINKED",
  ERR_REMOTE_UNRECOVERABLE_ERROR: "ERR_REMOTE_UNRECOVERABLE_ERROR",
} as const;

/**
 * The status of whether the user has been synced to the group or resource in
 * the remote system.
 *
 * @example ["SUCCESS"]
 */
export type PropagationStatusEnum =
  | (typeof PropagationStatusEnum)[keyof typeof PropagationStatusEnum]
  | (string & {});
