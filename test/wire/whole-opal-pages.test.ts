import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import type {
  Pagination,
  PropertyPath,
} from "../../generator/ir/pagination.ts";
import { camelCase } from "../support/camel-case.ts";
import { readDocument } from "../support/document-of.ts";
import { wholeOpalPackage } from "../support/generated-package.ts";
import { loadPackage } from "../support/load-package.ts";
import { WHOLE_OPAL_ABSENT, wholeOpal } from "../support/opal-documents.ts";
import { readRawDocument } from "../support/raw-document.ts";
import { listOperations } from "../support/raw-operations.ts";
import { makeSampleCall } from "./sample-call.ts";

type List = (
  client: unknown,
  params: object,
) => {
  toArray(): Promise<readonly unknown[]>;
};

/** A body with a value at a path. */
function at(path: PropertyPath, value: unknown): object {
  return path.reduceRight<unknown>(
    (inner, name) => ({ [name]: inner }),
    value,
  ) as object;
}

/** The page that a cursor asks for: three pages of two items, the last without a cursor. */
function pageOf({ items, next }: Pagination, cursor: string | null): object {
  const page = cursor === null ? 0 : Number(cursor.slice("page-".length));
  const listed = at(items, [{ item: page * 2 }, { item: page * 2 + 1 }]);
  return next.kind === "cursor" && page < 2
    ? { ...listed, ...at(next.cursor, `page-${page + 1}`) }
    : listed;
}

describe("the lists of the whole Opal API", () => {
  if (wholeOpal === undefined) {
    it.skip(WHOLE_OPAL_ABSENT);
    return;
  }
  const file = wholeOpal;
  const raw = readRawDocument(file);
  const paged = readDocument(file).document.operations.filter(
    ({ pagination }) => pagination !== undefined,
  );
  let sdk: Readonly<Record<string, unknown>>;
  let answer: ((url: URL) => object) | undefined;
  const seen: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://opal");
    seen.push(url);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer?.(url)));
  });

  beforeAll(async () => {
    sdk = await loadPackage(await wholeOpalPackage(file), inject("scratch"));
    await new Promise<void>((done) => {
      server.listen(0, "127.0.0.1", done);
    });
  });
  afterAll(() => {
    server.close();
  });

  it.each(
    paged.map((operation) => [operation.operationId, operation] as const),
  )(
    "%s gives the items of all pages",
    async (operationId, { pagination, parameters }) => {
      if (pagination === undefined || operationId === undefined) return;
      const { next } = pagination;
      if (next.kind !== "cursor") throw new Error(`${next.kind} is not served`);
      const cursor = parameters[next.parameter]?.name ?? "";
      answer = (url) => pageOf(pagination, url.searchParams.get(cursor));
      seen.length = 0;

      const listed = listOperations(raw).find(({ id }) => id === operationId);
      if (listed === undefined) throw new Error(operationId);
      const call = makeSampleCall(raw, listed, "required");
      const { port } = server.address() as AddressInfo;
      const client = (sdk["createClient"] as (options: object) => unknown)({
        baseUrl: `http://127.0.0.1:${port}`,
        token: "t",
      });
      const list = sdk[camelCase(operationId)] as List;

      expect(await list(client, call.params).toArray()).toEqual(
        [0, 1, 2, 3, 4, 5].map((item) => ({ item })),
      );
      expect(seen.map(({ searchParams }) => searchParams.get(cursor))).toEqual([
        null,
        "page-1",
        "page-2",
      ]);
    },
  );
});
