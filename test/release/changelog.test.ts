import { marked } from "marked";
import { expect, test } from "vitest";

import { insertEntry } from "../../generator/report/changelog/insert-entry.ts";
import { hostileAfter, shopAfter, shopBefore } from "../diff/changed-shop.ts";
import { reportOf } from "../diff/report-of.ts";

test("diff writes the changes down in the kinds of keepachangelog.com, what breaks first", async () => {
  expect(await reportOf(shopBefore, shopAfter, "changelog"))
    .toMatchInlineSnapshot(`
    "## [Unreleased]

    ### Added

    - \`Order.paid\`: The property is new.

    ### Changed

    - **Breaking:** \`GET /orders query page_size\` (\`listOrders\`): \`maximum\` is tighter. \`200\` → \`100\`.
    - **Breaking:** \`Order.total\`: The property may be missing now.

    ### Removed

    - **Breaking:** \`DELETE /orders/{id}\` (\`deleteOrder\`): The operation is gone.
    "
  `);
});

test("what is deprecated has a part of its own", async () => {
  const deprecated = shopBefore.replace(
    "operationId: list_orders",
    "operationId: list_orders\n      deprecated: true",
  );
  expect(await reportOf(shopBefore, deprecated, "changelog")).toBe(
    "## [Unreleased]\n\n### Deprecated\n\n- `GET /orders` (`listOrders`): The operation is deprecated now.\n",
  );
});

test("nothing in a document is markup, a link or a mention in a changelog", async () => {
  const text = await reportOf(shopBefore, hostileAfter, "changelog");
  expect(text.split("\n").filter((line) => /^(?!- |#|$)/.test(line))).toEqual(
    [],
  );
  const tags = (await marked.parse(text, { gfm: true })).match(/<\w+/g);
  expect([...new Set(tags)].toSorted()).toEqual([
    "<code",
    "<h2",
    "<h3",
    "<li",
    "<strong",
    "<ul",
  ]);
});

const entry = {
  version: "1.1.0",
  date: "2026-11-25",
  sections: [{ title: "Added", items: ["- A thing."] }],
} as const;

const inserted = "## [1.1.0] - 2026-11-25\n\n### Added\n\n- A thing.\n";

test.each([
  ["an empty file", "", inserted],
  ["a heading alone", "# Changelog\n", `# Changelog\n\n${inserted}`],
  [
    "earlier versions",
    "# Changelog\n\nAll of it.\n\n## 1.0.0\n\n- First.\n",
    `# Changelog\n\nAll of it.\n\n${inserted}\n## 1.0.0\n\n- First.\n`,
  ],
  [
    "an empty Unreleased, and links",
    "# Changelog\n\n## [Unreleased]\n\n[unreleased]: https://example.com\n",
    `# Changelog\n\n## [Unreleased]\n\n${inserted}\n[unreleased]: https://example.com\n`,
  ],
  [
    "notes of the same kind",
    "## Unreleased\n\nA sentence.\n\n### Added\n\n- Mine.\n\n## 1.0.0\n",
    "## Unreleased\n\n## [1.1.0] - 2026-11-25\n\nA sentence.\n\n### Added\n\n- Mine.\n- A thing.\n\n## 1.0.0\n",
  ],
  [
    "Windows' line ends",
    "# Changelog\r\n\r\n## 1.0.0\r\n",
    `# Changelog\n\n${inserted}\n## 1.0.0\n`.replaceAll("\n", "\r\n"),
  ],
])("an entry goes into %s", (_, changelog, expected) => {
  expect(insertEntry(changelog, entry)).toBe(expected);
});
