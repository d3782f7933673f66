import type { UserIDList, UserList } from "../models/users.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";

export interface SetOwnerUsersParams {
  /**
   * The ID of the owner.
   *
   * @format uuid
   * @example "4baf8423-db0a-4037-a4cf-f79c60cb67a5"
   */
  owner_id: string;
  body: UserIDList;
}

/**
 * Sets the list of users for this owner. If escalation is enabled, the order
 * of this list is the escalation priority order of the users. If the owner
 * has a source group, adding or removing users from this list won't be
 * possible.
 *
 * `PUT /owners/{owner_id}/users`
 *
 * @returns The updated users for the owner.
 */
export function setOwnerUsers(
  client: Client,
  params: SetOwnerUsersParams,
  options?: CallOptions,
): ApiPromise<UserList> {
  return client.send(params, options, {
    id: "set_owner_users",
    request: "PUT /owners/{owner_id}/users",
  });
}

/** Operations related to owners */
export class Owners {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Sets the list of users for this owner. If escalation is enabled, the order
   * of this list is the escalation priority order of the users. If the owner
   * has a source group, adding or removing users from this list won't be
   * possible.
   */
  setOwnerUsers(
    params: SetOwnerUsersParams,
    options?: CallOptions,
  ): ApiPromise<UserList> {
    return setOwnerUsers(this.#client, params, options);
  }
}
