/**
 * A list of user IDs.
 *
 * @example
 * {
 *   "user_ids": [
 *     "7870617d-e72a-47f5-a84c-693817ab4567",
 *     "1520617d-e72a-47f5-a84c-693817ab48ad2"
 *   ]
 * }
 */
export interface UserIDList {
  user_ids: string[];
}

/** A list of users. */
export interface UserList {
  users: User[];
}

/**
 * # User Object
 * ### Description
 * The `User` object is used to represent a user.
 *
 * ### Usage Example
 * Fetch from the `LIST Sessions` endpoint.
 *
 * @example
 * {
 *   "user_id": "29827fb8-f2dd-4e80-9576-28e31e9934ac",
 *   "email": "john.doe@company.dev",
 *   "full_name": "John Doe",
 *   "first_name": "John",
 *   "last_name": "Doe",
 *   "position": "Engineer"
 * }
 */
export interface User {
  /**
   * The ID of the user.
   *
   * @format uuid
   * @example "h0z968412-2451-4bbd-42h4-057l715d917m"
   */
  user_id: string;
  /**
   * The email of the user.
   *
   * @example "john.doe@company.dev"
   */
  email: string;
  /**
   * The full name of the user.
   *
   * @example "John Doe"
   */
  full_name: string;
  /**
   * The first name of the user.
   *
   * @example "John"
   */
  first_name: string;
  /**
   * The last name of the user.
   *
   * @example "Doe"
   */
  last_name: string;
  /**
   * The user's position.
   *
   * @example "Senior Engineer"
   */
  position: string;
  hr_idp_status?: UserHrIdpStatusEnum;
}

/**
 * User status pulled from an HR/IDP provider.
 *
 * @example "ACTIVE"
 */
export const UserHrIdpStatusEnum = {
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  DEPROVISIONED: "DEPROVISIONED",
  DELETED: "DELETED",
  NOT_FOUND: "NOT_FOUND",
} as const;

/**
 * User status pulled from an HR/IDP provider.
 *
 * @example "ACTIVE"
 */
export type UserHrIdpStatusEnum =
  | (typeof UserHrIdpStatusEnum)[keyof typeof UserHrIdpStatusEnum]
  | (string & {});
