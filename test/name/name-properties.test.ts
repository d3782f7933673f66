import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { build } from "../../generator/build/build.ts";
import type { Document } from "../../generator/ir/document.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import type { Naming } from "../../generator/ir/naming.ts";
import type { Options } from "../../generator/ir/options.ts";
import type { PublishedName } from "../../generator/ir/published.ts";
import { name } from "../../generator/name/name.ts";
import { toPublished } from "../../generator/name/published-names.ts";
import { reservedWords } from "../../generator/name/reserved-words.ts";
import {
  packageNames,
  publicRuntimeNames,
} from "../../generator/name/runtime-names.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";

const options: Options = {
  package: { version: "1.0.0", license: "MIT" },
  environment: {},
  enums: "auto",
};

/** Texts that collide, and texts that are anything. */
const text = fc.oneof(
  fc.constantFrom(
    "a",
    "A",
    "a-b",
    "aB",
    "AB",
    "a_b",
    "A B",
    "a.b",
    "aParams",
    "AParams",
    "AInput",
    "Client",
    "query",
    "Sdk",
    "string",
    "delete",
    "constructor",
    "__proto__",
    "Request",
    "T",
    "t",
    "createClient",
    "general",
    "1",
    "",
    "con",
    "\u00e9",
    "e\u0301",
    "\ud800",
    "a'b",
    "toString",
    "ABody",
    "x",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const operation = fc.record({
  method: fc.constantFrom("get", "put", "post"),
  path: text.map((part) => `/${part}`),
  operationId: fc.option(text, { nil: undefined }),
  tag: fc.option(text, { nil: undefined }),
  parameter: fc.option(text, { nil: undefined }),
});

const api = fc.record({
  title: text,
  schemas: fc.uniqueArray(text, { maxLength: 12 }),
  operations: fc.array(operation, { maxLength: 8 }),
});

type Api = typeof api extends fc.Arbitrary<infer Value> ? Value : never;

function documentOf({ title, schemas, operations }: Api): Document {
  const paths = new Map<string, [string, JsonObject][]>();
  for (const { method, path, operationId, tag, parameter } of operations) {
    const item = paths.get(path) ?? [];
    if (item.some(([known]) => known === method)) continue;
    paths.set(path, item);
    item.push([
      method,
      {
        ...(operationId === undefined ? {} : { operationId }),
        ...(tag === undefined ? {} : { tags: [tag] }),
        parameters:
          parameter === undefined ? [] : [{ name: parameter, in: "query" }],
        requestBody: {
          content: {
            "application/json": { schema: { properties: { a: {} } } },
          },
        },
        responses: { 404: {} },
      },
    ]);
  }
  const schema = { properties: { secret: { writeOnly: true } } };
  const document: JsonObject = {
    info: { title, version: "1" },
    paths: Object.fromEntries(
      Array.from(paths, ([path, item]) => [path, Object.fromEntries(item)]),
    ),
    components: {
      schemas: Object.fromEntries(schemas.map((key) => [key, schema])),
    },
  };
  const bundle = {
    version: "3.1" as const,
    document,
    sources: [],
    origins: [],
  };
  return build(normalize(bundle).value, options).value;
}

function nameApi(value: Api, names: readonly PublishedName[] = []): Naming {
  return name(documentOf(value), options, { names }).value;
}

/** Every name at the top level of the package. */
function exported(naming: Naming): readonly string[] {
  const { schemas, operations, groups, package: own } = naming;
  const names: (string | undefined)[] = [own.className];
  for (const { className } of groups) names.push(className);
  for (const schema of schemas.values())
    names.push(schema.name, schema.inputName);
  for (const each of operations.values()) {
    names.push(each.functionName, each.paramsName, each.bodyName);
    names.push(each.responseName, each.errorsName, each.headersName);
  }
  return names.filter((each) => each !== undefined);
}

const reserved = new Set(reservedWords);

/** Each runs stages of the pipeline. */
const runs = { numRuns: fuzzRuns / 5 };

describe("names, whatever the document", () => {
  it("are identifiers, not reserved", () => {
    fc.assert(
      fc.property(api, (value) => {
        for (const each of exported(nameApi(value))) {
          expect(each).toMatch(/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u);
          expect(reserved.has(each)).toBe(false);
          expect(each).toBe(each.normalize("NFC"));
        }
      }),
      runs,
    );
  });

  it("are unique in the package, the runtime's names included", () => {
    fc.assert(
      fc.property(api, (value) => {
        const naming = nameApi(value);
        const all = [
          ...exported(naming),
          ...packageNames,
          ...publicRuntimeNames.map((each) => naming.runtime.get(each) ?? each),
        ];
        expect(new Set(all).size).toBe(all.length);
      }),
      runs,
    );
  });

  it("are unique among members, parameters and files", () => {
    fc.assert(
      fc.property(api, (value) => {
        const { groups, operations, package: own } = nameApi(value);
        const properties = groups.map(({ property }) => property);
        expect(new Set(properties).size).toBe(properties.length);
        const files = groups.map(({ file }) => file.toLowerCase());
        expect(new Set(files).size).toBe(files.length);
        expect(["index", "client"]).not.toContain(own.classFile);
        for (const { parameterKeys } of operations.values()) {
          const keys = [...parameterKeys, "body"];
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      runs,
    );
  });

  it("of files are lower-case ASCII, and no devices of Windows", () => {
    fc.assert(
      fc.property(api, (value) => {
        const { groups, schemas, package: own } = nameApi(value);
        const files = [
          own.classFile,
          ...groups.map(({ file }) => file),
          ...Array.from(schemas.values(), ({ file }) => file),
        ];
        for (const file of files) {
          expect(file).toMatch(/^((models|operations)\/)?[a-z0-9][a-z0-9-]*$/);
          expect(file).not.toMatch(/(^|\/)(con|prn|aux|nul|com\d|lpt\d)$/);
        }
      }),
      runs,
    );
  });

  it("are the same in each run", () => {
    fc.assert(
      fc.property(api, (value) => {
        expect(nameApi(value)).toEqual(nameApi(value));
      }),
      runs,
    );
  });

  it("are the same with what they published", () => {
    fc.assert(
      fc.property(api, (value) => {
        const naming = nameApi(value);
        const published = toPublished(documentOf(value), naming);
        expect(nameApi(value, published)).toEqual(naming);
      }),
      runs,
    );
  });

  it("that were published stay when schemas and operations are added anywhere", () => {
    fc.assert(
      fc.property(api, api, (value, more) => {
        const before = nameApi(value);
        const published = toPublished(documentOf(value), before);
        const added = {
          ...value,
          schemas: [...new Set([...more.schemas, ...value.schemas])],
          operations: [
            ...more.operations.filter(({ path }) =>
              value.operations.every((old) => old.path !== path),
            ),
            ...value.operations,
          ],
        };
        const after = nameApi(added, published);
        expect(after.package).toEqual(before.package);
        for (const [id, names] of before.schemas) {
          expect(after.schemas.get(id)).toEqual(names);
        }
        for (const [key, { group, ...names }] of before.operations) {
          const { group: now = -1, ...rest } = after.operations.get(key) ?? {};
          expect(rest).toEqual(names);
          expect(after.groups[now]).toEqual(before.groups[group]);
        }
      }),
      runs,
    );
  });
});
