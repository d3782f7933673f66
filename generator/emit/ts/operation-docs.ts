import type { Comment } from "../../ir/code.ts";
import type { Operation } from "../../ir/operation.ts";
import { failuresOf, successesOf } from "../../ir/responses.ts";
import { comment, joinComments, remark } from "./comment.ts";
import { proseOf, seeTag, tag } from "./docs.ts";

/** What an editor shows of an operation: its texts, what it sends, what it gives and how it fails. */
export function operationDocs(operation: Operation): Comment {
  const wire = remark`\`${comment(operation.method.toUpperCase())} ${comment(operation.path)}\``;
  const tags = [
    ...seeTag(operation.docs),
    ...returnsTag(operation),
    ...throwsTags(operation),
    ...(operation.docs.deprecated ? [tag("deprecated")] : []),
  ];
  const blocks = [...proseOf(operation.docs), wire, joinComments(tags, "\n")];
  return joinComments(
    blocks.filter((block) => block !== ""),
    "\n\n",
  );
}

function returnsTag(operation: Operation): readonly Comment[] {
  const [success] = successesOf(operation);
  const text = success?.docs.description;
  return text === undefined || text.trim() === "" ? [] : [tag("returns", text)];
}

function throwsTags(operation: Operation): readonly Comment[] {
  return failuresOf(operation).map(({ status, docs }) =>
    tag("throws", `${status} ${docs.description ?? ""}`.trim()),
  );
}
