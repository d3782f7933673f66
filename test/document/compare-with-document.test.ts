import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, inject, it } from "vitest";

import { OPAL_PACKAGE } from "../support/generated-package.ts";
import { OPAL_PAGES } from "../support/opal-documents.ts";
import { type RawDocument, readRawPage } from "../support/raw-document.ts";
import { compareWithDocument } from "./compare-with-document.ts";

const DOCUMENT = mergePages(OPAL_PAGES.map(readRawPage));

/** What is done to the code, and what must be said of it. */
const MUTATIONS: readonly {
  readonly change: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly difference: string;
}[] = [
  {
    change: "null is forgotten beside a reference",
    from: "access_level?: GroupAccessLevel | null",
    to: "access_level?: GroupAccessLevel",
    difference: "GroupUser.access_level is never null",
  },
  {
    change: "null is added",
    from: "propagation_status?: PropagationStatus",
    to: "propagation_status?: PropagationStatus | null",
    difference: "GroupUser.propagation_status may be null",
  },
  {
    change: "an optional member becomes required",
    from: "propagation_status?:",
    to: "propagation_status:",
    difference: "GroupUser.propagation_status is required",
  },
  {
    change: "a member is lost",
    from: "  group_name: string;\n",
    to: "",
    difference: "GroupUser has no member group_name",
  },
  {
    change: "a reference is inlined",
    from: "propagation_status?: PropagationStatus",
    to: "propagation_status?: { status: PropagationStatusEnum }",
    difference:
      "GroupUser.propagation_status is { status: PropagationStatusEnum }, not #/components/schemas/PropagationStatus",
  },
  {
    change: "an enum loses a value",
    from: /^.*"ERR_TIMEOUT",\n/m,
    to: "",
    difference: 'PropagationStatusEnum lacks ["ERR_TIMEOUT"] and adds []',
  },
  {
    change: "an enum of a response is closed",
    from: /(PropagationStatusEnum =[^;]*?)\s*\| \(string & \{\}\)/,
    to: "$1",
    difference: "PropagationStatusEnum is closed",
  },
  {
    change: "a description is lost",
    from: "The human-readable name of the access level.",
    to: "",
    difference:
      'GroupAccessLevel.access_level_name is not described as "The human readable name of the access level"',
  },
  {
    change: "another type is promised",
    from: "ApiPromise<GroupUser> {\n  return",
    to: "ApiPromise<GroupUser[]> {\n  return",
    difference:
      "update_group_user() is GroupUser[], not #/components/schemas/GroupUser",
  },
  {
    change: "a member says nothing",
    from: "  group_name: string;",
    to: "  group_name: unknown;",
    difference: "GroupUser.group_name is unknown",
  },
  {
    change: "a type stands for nothing in the document",
    from: "export interface GroupUser {",
    to: "export type Thing = { one?: unknown[] };\n\nexport interface GroupUser {",
    difference: "models/groups.ts:21 is unknown for no reason",
  },
  {
    change: "a parameter may be left out",
    from: "  user_id: string;\n  body:",
    to: "  user_id?: string;\n  body:",
    difference: "update_group_user(user_id) is optional",
  },
];

describe("the comparison with the document", () => {
  it("finds nothing to say about the committed package", () => {
    expect(compareWithDocument(DOCUMENT, OPAL_PACKAGE)).toEqual({
      figures: {
        operations: 2,
        schemas: 8,
        members: 21,
        nullable: 2,
        nullableReferences: 1,
        references: 4,
        enums: 2,
        unknown: 0,
      },
      differences: [],
    });
  });

  it.each(MUTATIONS)("notices that $change", async (mutation) => {
    const folder = await mkdtemp(join(inject("scratch"), "mutated-"));
    await cp(OPAL_PACKAGE, folder, { recursive: true });
    const changed = await replaceInSources(folder, mutation.from, mutation.to);
    expect(changed).toBe(1);
    const { differences } = compareWithDocument(DOCUMENT, folder);
    expect(differences).toContain(mutation.difference);
  });
});

/** Replaces the first occurrence in each source file; tells how many files had one. */
async function replaceInSources(
  folder: string,
  from: string | RegExp,
  to: string,
): Promise<number> {
  let changed = 0;
  for (const name of await readdir(join(folder, "src"), { recursive: true })) {
    if (name.endsWith(".ts")) {
      const file = join(folder, "src", name);
      const before = await readFile(file, "utf8");
      const after = before.replace(from, to);
      if (after !== before) {
        await writeFile(file, after);
        changed += 1;
      }
    }
  }
  return changed;
}

function mergePages(pages: readonly RawDocument[]): RawDocument {
  return {
    openapi: "3.1.0",
    paths: Object.assign({}, ...pages.map(({ paths }) => paths)),
    components: {
      schemas: Object.assign(
        {},
        ...pages.map(({ components }) => components?.schemas),
      ),
    },
  };
}
