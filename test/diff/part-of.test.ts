import { expect, test } from "vitest";

import type { Document } from "../../generator/ir/document.ts";
import { partOf } from "../../generator/ir/part-of.ts";
import { documentWith, json, object, text } from "./documents.ts";
import { planOf } from "./plan-of.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const plan = planOf({
  ...documentWith({
    responses: { 200: json(ref("User")) },
    schemas: {
      User: object({ avatar: ref("Picture"), friends: ref("Group") }),
      Group: object({ members: { type: "array", items: ref("User") } }),
      Picture: object({ bytes: { type: "string", format: "binary" } }),
      Other: object({ name: text }),
    },
  }),
  webhooks: { changed: { post: { requestBody: json(ref("Other")) } } },
});
const upload = planOf({
  ...documentWith({
    method: "post",
    body: {
      content: { "multipart/form-data": { schema: ref("Picture") } },
    },
    schemas: {
      Picture: object({ bytes: { type: "string", format: "binary" } }),
      Other: object({ name: text }),
    },
  }),
});

function keysOf(...wanted: readonly string[]): readonly string[] {
  const schemas = new Set(wanted.map((key) => `/components/schemas/${key}`));
  const part = partOf(plan, {
    operations: new Set(),
    schemas,
    webhooks: false,
  });
  return part.document.schemas.map(({ key }) => key);
}

function partOfUpload(key: string): Document {
  const schemas = new Set([`/components/schemas/${key}`]);
  return partOf(upload, { operations: new Set(), schemas, webhooks: false })
    .document;
}

test("a part holds what it refers to, however far, and nothing else", () => {
  expect(keysOf("User")).toEqual(["User", "Group", "Picture"]);
  expect(keysOf("Other")).toEqual(["Other"]);
});

test("a part holds the wanted operations, and no webhooks", () => {
  const operations = new Set(["GET /users"]);
  const { document, naming } = partOf(plan, {
    operations,
    schemas: new Set(),
    webhooks: false,
  });
  expect(document.operations.map(({ key }) => key)).toEqual(["GET /users"]);
  expect(document.schemas.map(({ key }) => key)).not.toContain("Other");
  expect(document.webhooks).toEqual([]);
  expect(naming.webhooks).toBeUndefined();
});

test("a part holds the operations by which a string is bytes", () => {
  expect(partOfUpload("Picture").operations).toHaveLength(1);
  expect(partOfUpload("Other").operations).toHaveLength(0);
});
