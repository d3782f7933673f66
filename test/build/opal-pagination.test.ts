import { describe, expect, it } from "vitest";

import type { Operation } from "../../generator/ir/operation.ts";
import { readDocument } from "../support/document-of.ts";
import { wholeOpal, WHOLE_OPAL_ABSENT } from "../support/opal-documents.ts";

/** Each with what it lists, in the order of the document. */
const LISTS: readonly (readonly [operationId: string, item: string])[] = [
  ["getBundles", "Bundle"],
  ["getBundleResources", "BundleResource"],
  ["getBundleGroups", "BundleGroup"],
  ["events", "Event"],
  ["getGroups", "Group"],
  ["get_group_users", "GroupUser"],
  ["get_user_groups", "GroupUser"],
  ["getGroupBindings", "GroupBinding"],
  ["get_owners", "Owner"],
  ["getRequests", "Request"],
  ["getResources", "Resource"],
  ["get_nhis", "Resource"],
  ["getResourceUser", "ResourceUser"],
  ["get_user_resources", "ResourceAccessUser"],
  ["getUsers", "User"],
  ["getRemoteUsers", "RemoteUser"],
  ["get_access_rules", "AccessRule"],
  ["getTags", "Tag"],
  ["getTokens", "Token"],
  ["getUARs", "UAR"],
  ["getDelegations", "Delegation"],
];

const takes = (name: string) => (operation: Operation) =>
  operation.parameters.some((parameter) => parameter.name === name);

describe("the pages of the whole Opal document", () => {
  if (wholeOpal === undefined) {
    it.skip(WHOLE_OPAL_ABSENT);
    return;
  }
  const { document } = readDocument(wholeOpal);
  const schemas = new Map(document.schemas.map((named) => [named.id, named]));

  it("are those of 21 of the 22 operations with a cursor, each with its item", () => {
    const withCursor = document.operations.filter(takes("cursor"));
    expect(withCursor).toHaveLength(22);
    const paged = withCursor.flatMap(({ operationId, pagination }) => {
      if (pagination === undefined) return [];
      const { item } = pagination;
      const name =
        item.kind === "ref" ? schemas.get(item.target)?.key : item.kind;
      return [[operationId, name]];
    });
    expect(paged).toEqual(LISTS);
  });

  it("are none where an operation only takes a limit, or a cursor without a list", () => {
    const limited = document.operations.filter(
      (operation) => takes("limit")(operation) && !takes("cursor")(operation),
    );
    const none = document.operations.filter(
      ({ operationId }) =>
        operationId === "resource_user_access_status_retrieve",
    );
    expect(limited).toHaveLength(2);
    for (const { pagination } of [...limited, ...none]) {
      expect(pagination).toBeUndefined();
    }
  });

  it("are besides those of the one operation that gives a connection", () => {
    const others = document.operations.filter(
      (operation) =>
        operation.pagination !== undefined && !takes("cursor")(operation),
    );
    expect(others.map(({ operationId }) => operationId)).toEqual([
      "getRequestsRelay",
    ]);
    expect(others[0]?.pagination?.next).toMatchObject({
      kind: "cursor",
      cursor: ["pageInfo", "endCursor"],
      more: ["pageInfo", "hasNextPage"],
    });
  });
});
