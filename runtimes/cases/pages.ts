import {
  type PagePromise,
  paginate,
} from "../../templates/runtime/paginate.js";
import { cursorPage } from "../../templates/runtime/cursor-page.js";
import { form } from "../../templates/runtime/form.js";
import { openClient } from "../../test/runtime/api.ts";
import { failureOf, type Group, itemsOf } from "../case.ts";

const page = cursorPage({ parameter: "cursor", next: "next", items: "data" });

function list(baseUrl: string): PagePromise<unknown, unknown> {
  return paginate(openClient(baseUrl), undefined, undefined, {
    id: "listThings",
    request: "GET /things{?cursor}",
    parameters: [form],
    page,
  });
}

export const pages: Group = {
  name: "pages",
  cases: {
    "item by item": {
      run: async ({ baseUrl }) => itemsOf(list(baseUrl("pages"))),
      gives: [1, 2, 3, 4, 5],
    },
    "page by page": {
      run: async ({ baseUrl }) => itemsOf(list(baseUrl("pages")).pages()),
      gives: [
        { data: [1, 2], next: "2" },
        { data: [3, 4], next: "4" },
        { data: [5], next: null },
      ],
    },
    "no more pages than are needed": {
      async run({ baseUrl, seen }) {
        const items = await list(baseUrl("pages")).toArray({ limit: 3 });
        return [items, (await seen()).length];
      },
      gives: [[1, 2, 3], 2],
    },
    "a server that repeats itself": {
      async run({ baseUrl }) {
        return failureOf(list(baseUrl("same-page")).toArray());
      },
      gives: ["DecodeError", 1],
    },
  },
};
