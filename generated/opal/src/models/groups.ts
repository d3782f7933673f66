import type { PropagationStatus } from "./propagation.js";

/**
 * # Group Access User Object
 * ### Description
 * The `GroupAccessUser` object is used to represent a user with access to a
 * group.
 *
 * ### Usage Example
 * Fetch from the `LIST GroupUsers` endpoint.
 *
 * @example
 * {
 *   "full_name": "Jake Barnes",
 *   "user_id": "29827fb8-f2dd-4e80-9576-28e31e9934ac",
 *   "group_id": "1b978423-db0a-4037-a4cf-f79c60cb67b3",
 *   "expiration_date": "2022-01-23T04:56:07.000Z",
 *   "email": "jake@company.dev"
 * }
 */
export interface GroupUser {
  /**
   * The ID of the group.
   *
   * @format uuid
   * @example "1b978423-db0a-4037-a4cf-f79c60cb67b3"
   */
  group_id: string;
  /**
   * The name of the group.
   *
   * @example "API Group"
   */
  group_name: string;
  /**
   * The description of the group.
   *
   * @example "Group required to request API's"
   */
  description: string;
  /**
   * The ID of the user.
   *
   * @format uuid
   * @example "29827fb8-f2dd-4e80-9576-28e31e9934ac"
   */
  user_id: string;
  access_level?: GroupAccessLevel | null;
  /**
   * The user's full name.
   *
   * @example "Jake Barnes"
   */
  full_name: string;
  /**
   * The user's email.
   *
   * @example "jake@company.dev"
   */
  email: string;
  /**
   * The day and time the user's access will expire.
   *
   * @format date-time
   * @example "2022-01-23T04:56:07.000Z"
   */
  expiration_date?: string | null;
  propagation_status?: PropagationStatus;
}

/**
 * # Access Level Object
 * ### Description
 * The `GroupAccessLevel` object is used to represent the level of access that
 * a user has to a group or a group has to a group. The "default" access
 * level is a `GroupAccessLevel` object whose fields are all empty strings.
 *
 * ### Usage Example
 * View the `GroupAccessLevel` of a group/user or group/group pair to see the
 * level of access granted to the group.
 *
 * @example {"access_level_name":"Developer","access_level_remote_id":20}
 */
export interface GroupAccessLevel {
  /**
   * The human-readable name of the access level.
   *
   * @example "Developer"
   */
  access_level_name: string;
  /**
   * The machine-readable identifier of the access level.
   *
   * @example 20
   */
  access_level_remote_id: string;
}
