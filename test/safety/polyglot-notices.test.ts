import { describe, expect, it, vi } from "vitest";

import type { Code, Comment } from "../../generator/ir/code.ts";
import type { cut as Cut } from "../support/cut.ts";
import { findHarm } from "./find-harm.ts";
import { hostileDocument } from "./hostile-document.ts";

const emit = "../../generator/emit/ts";

/** Faults that a generator could have: one function each that lets the text of a document pass. */
const FAULTS = [
  {
    fault: "strings are not escaped",
    module: `${emit}/string-literal.ts`,
    exports: { stringLiteral: (text: string) => `"${text}"` as Code },
  },
  {
    fault: "strings are JSON and no more",
    module: `${emit}/string-literal.ts`,
    exports: { stringLiteral: (text: string) => JSON.stringify(text) as Code },
  },
  {
    fault: "strings are template literals",
    module: `${emit}/string-literal.ts`,
    exports: {
      stringLiteral: (text: string) =>
        `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\`` as Code,
    },
  },
  {
    fault: "comments are taken as they are",
    module: `${emit}/comment.ts`,
    exports: { comment: (text: string) => text as Comment },
  },
  {
    fault: "comments cannot end, and no more",
    module: `${emit}/comment.ts`,
    exports: {
      comment: (text: string) => text.replaceAll("*/", "*\\/") as Comment,
    },
  },
  {
    fault: "comments lose their ends, once",
    module: `${emit}/comment.ts`,
    exports: {
      comment: (text: string) =>
        text
          .replaceAll(/\*\//g, "")
          .replaceAll(/\p{C}|[\u2028\u2029]/gu, "") as Comment,
    },
  },
  {
    fault: "property names are not quoted",
    module: `${emit}/property-key.ts`,
    exports: {
      propertyKey: (name: string) => name as Code,
      literalKey: (name: string) => name as Code,
    },
  },
  {
    fault: "Markdown is taken as it is",
    module: `${emit}/markdown.ts`,
    exports: { prose: (text: string) => text },
  },
  {
    fault: "code spans have one backtick",
    module: `${emit}/markdown.ts`,
    exports: { codeSpan: (text: string) => `\`${text}\`` },
  },
  {
    fault: "texts are not made one line",
    module: `${emit}/markdown.ts`,
    exports: { oneLine: (text: string) => text },
  },
];

/** A text of each kind stands in each position. */
const SHIFTS = [0, 1, 2, 3, 4, 5, 6];

describe("hostile texts do harm, and it is noticed, where", () => {
  it.each(FAULTS)("$fault", async ({ module, exports }) => {
    vi.resetModules();
    vi.doMock(module, async (original) => ({
      ...(await original<object>()),
      ...exports,
    }));
    const { cut } = await import("../support/cut.ts");
    try {
      expect(await someHarm(cut)).toBe(true);
    } finally {
      vi.doUnmock(module);
    }
  });
});

async function someHarm(cut: typeof Cut): Promise<boolean> {
  for (const shift of SHIFTS) {
    const { document } = hostileDocument("2.0", shift);
    try {
      const { files } = await cut(JSON.stringify(document));
      if (findHarm(files).length > 0) return true;
    } catch (error) {
      if (isRefusal(error)) return true;
      throw error;
    }
  }
  return false;
}

/** Prettier does not print what it can't parse, and the printer no statement that was not meant. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof SyntaxError ||
    (error instanceof Error && error.message.includes("is not what was meant"))
  );
}
