import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { member } from "../../generator/ir/json.ts";
import { child, type Pointer } from "../../generator/ir/pointer.ts";
import { ROOT } from "../support/opal-documents.ts";
import { loadInputs } from "./load-texts.ts";

const groupsPage = "spec/opal/put-groups-users.md";
const ownersPage = "spec/opal/put-owners-users.md";

test("the two documentation pages become one document", async () => {
  const { bundle, diagnostics } = await loadInputs(["spec/opal"], ROOT);
  expect(diagnostics).toEqual([]);
  const paths = member(bundle?.document, "paths");
  expect(
    Object.entries(paths ?? {}).map(([path, item]) => [
      path,
      Object.keys(item ?? {}),
    ]),
  ).toEqual([
    ["/groups/{group_id}/users/{user_id}", ["put"]],
    ["/owners/{owner_id}/users", ["put"]],
  ]);
  const components = member(bundle?.document, "components");
  expect(Object.keys(member(components, "schemas") ?? {})).toEqual([
    "GroupUser",
    "GroupAccessLevel",
    "PropagationStatus",
    "PropagationStatusEnum",
    "UserIDList",
    "UserList",
    "User",
    "UserHrIdpStatusEnum",
  ]);
  expect(Object.keys(member(components, "securitySchemes") ?? {})).toEqual([
    "BearerAuth",
  ]);
  expect(member(bundle?.document, "tags")).toHaveLength(20);
  expect(member(bundle?.document, "servers")).toHaveLength(1);
});

test("each operation and schema knows the page that it came from", async () => {
  const { bundle } = await loadInputs(["spec/opal"], ROOT);
  const pageOf = new Map(
    bundle?.origins.map(({ pointer, source }) => [
      pointer,
      bundle.sources[source]?.name,
    ]),
  );
  const expected: Readonly<Record<Pointer, string>> = {
    "/paths/~1groups~1{group_id}~1users~1{user_id}/put": groupsPage,
    "/paths/~1owners~1{owner_id}~1users/put": ownersPage,
    "/components/schemas/GroupUser": groupsPage,
    "/components/schemas/GroupAccessLevel": groupsPage,
    "/components/schemas/PropagationStatus": groupsPage,
    "/components/schemas/PropagationStatusEnum": groupsPage,
    "/components/schemas/UserIDList": ownersPage,
    "/components/schemas/UserList": ownersPage,
    "/components/schemas/User": ownersPage,
    "/components/schemas/UserHrIdpStatusEnum": ownersPage,
    "/components/securitySchemes/BearerAuth": groupsPage,
    "": groupsPage,
  };
  for (const [pointer, page] of Object.entries(expected)) {
    expect(pageOf.get(pointer), pointer).toBe(page);
  }
});

test("every member of the merged document is found on its line of its page", async () => {
  const { bundle, locate } = await loadInputs(["spec/opal"], ROOT);
  const pages = new Map(
    [groupsPage, ownersPage].map((page) => [
      page,
      readFileSync(join(ROOT, page), "utf8").split("\n"),
    ]),
  );
  let found = 0;
  const visit = (value: unknown, pointer: Pointer): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, held] of Object.entries(value)) {
      const place = child(pointer, key);
      const {
        file = "",
        line = 0,
        column = 0,
      } = locate({ pointer: place }) ?? {};
      const text = pages.get(file)?.[line - 1] ?? "";
      if (Array.isArray(value)) {
        expect(text.slice(0, column - 1), place).toMatch(/^ *- $/);
      } else {
        const here = text.slice(column - 1).replaceAll(/["']/g, "");
        expect(here.startsWith(`${key}:`), `${place}: ${here}`).toBe(true);
      }
      found += 1;
      visit(held, place);
    }
  };
  visit(bundle?.document, "");
  expect(found).toBeGreaterThan(300);
});
