import { parseDocument, visit } from "yaml";

import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { createLineIndex } from "../positions/line-index.ts";

/** The tags that only name what JSON knows as well. */
const plain = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** The first node whose tag makes something else of it than JSON knows. Slow: for texts that may have one. */
export function findTag({
  name,
  text,
  firstLine,
}: Source): Diagnostic | undefined {
  let found: Diagnostic | undefined;
  const document = parseDocument(text, {
    uniqueKeys: false,
    logLevel: "silent",
  });
  visit(document, {
    Node: (_key, node) => {
      const tag = "tag" in node ? node.tag : undefined;
      if (typeof tag !== "string" || plain.test(tag)) return undefined;
      const index = createLineIndex(text, firstLine);
      const place = { file: name, ...index.position(node.range?.[0] ?? 0) };
      const written = tag.replace(/^tag:yaml\.org,2002:/, "!!");
      found = diagnose("yaml-tag", place, { tag: written });
      return visit.BREAK;
    },
  });
  return found;
}
