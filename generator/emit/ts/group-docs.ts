import type { Comment } from "../../ir/code.ts";
import type { Document } from "../../ir/document.ts";
import type { GroupNames } from "../../ir/naming.ts";
import { summaryOf } from "./docs.ts";

/** What the document says of a group's tag. */
export function groupDocs(
  group: GroupNames,
  document: Document,
): Comment | undefined {
  const tag = document.tags.find(({ name }) => name === group.tag);
  return tag?.description === undefined
    ? undefined
    : summaryOf({ description: tag.description, deprecated: false });
}
