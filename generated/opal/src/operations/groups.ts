import type { GroupUser } from "../models/groups.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";

export interface UpdateGroupUserParams {
  /**
   * The ID of the group.
   *
   * @format uuid
   * @example "4baf8423-db0a-4037-a4cf-f79c60cb67a5"
   */
  group_id: string;
  /**
   * The ID of the user whose access is being updated.
   *
   * @format uuid
   * @example "f92aa855-cea9-4814-b9d8-f2a60d3e4a06"
   */
  user_id: string;
  body: UpdateGroupUserBody;
}

/**
 * @example
 * {
 *   "duration_minutes": 60,
 *   "access_level_remote_id": "arn:aws:iam::590304332660:role/AdministratorAccess"
 * }
 */
export interface UpdateGroupUserBody {
  /**
   * The updated duration for which the group can be accessed (in minutes). Use
   * 0 for indefinite, or a negative value to revoke access.
   *
   * @maximum 525960
   * @example 120
   */
  duration_minutes: number;
  /**
   * The updated remote ID of the access level granted to this user.
   *
   * @example "arn:aws:iam::590304332660:role/ReadOnlyAccess"
   */
  access_level_remote_id?: string;
}

/**
 * Updates a user's access level or duration in this group.
 *
 * `PUT /groups/{group_id}/users/{user_id}`
 *
 * @returns The GroupUser was successfully updated.
 */
export function updateGroupUser(
  client: Client,
  params: UpdateGroupUserParams,
  options?: CallOptions,
): ApiPromise<GroupUser> {
  return client.send(params, options, {
    id: "update_group_user",
    request: "PUT /groups/{group_id}/users/{user_id}",
  });
}

/** Operations related to groups */
export class Groups {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Updates a user's access level or duration in this group. */
  updateGroupUser(
    params: UpdateGroupUserParams,
    options?: CallOptions,
  ): ApiPromise<GroupUser> {
    return updateGroupUser(this.#client, params, options);
  }
}
