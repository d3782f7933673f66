import type { Code } from "../../ir/code.ts";
import type { Pagination, PropertyPath } from "../../ir/pagination.ts";
import { code, joinCode } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeCall } from "./runtime-value.ts";

/** How the pages of an operation follow each other, or undefined where it gives none. */
export function pageDescriptor(
  { operation, names }: NamedOperation,
  context: OperationContext,
): Code | undefined {
  const { pagination } = operation;
  if (pagination === undefined) return undefined;
  const { next } = pagination;
  const key = (index: number): Code =>
    literal(names.parameterKeys[index] ?? "");
  const parameters =
    "parameters" in next
      ? code`parameters: [${joinCode(next.parameters.map(key), ", ")}]`
      : code`parameter: ${key(next.parameter)}`;
  const [file, name] = strategies[next.kind];
  const fields = [
    parameters,
    ...settings(next),
    code`items: ${path(pagination.items)}`,
  ];
  return runtimeCall(file, name, context, [
    code`{ ${joinCode(fields, ", ")} }`,
  ]);
}

/** Where the runtime has the strategy, and what it is called. */
const strategies: Readonly<
  Record<Pagination["next"]["kind"], readonly [file: string, name: string]>
> = {
  cursor: ["cursor-page", "cursorPage"],
  "last-item": ["last-item-page", "lastItemPage"],
  page: ["counted-page", "numberedPage"],
  offset: ["counted-page", "offsetPage"],
  url: ["linked-page", "urlPage"],
  link: ["linked-page", "linkPage"],
};

function settings(next: Pagination["next"]): readonly Code[] {
  const more =
    "more" in next && next.more !== undefined
      ? [code`more: ${path(next.more)}`]
      : [];
  return [...ownSettings(next), ...more];
}

function ownSettings(next: Pagination["next"]): readonly Code[] {
  switch (next.kind) {
    case "cursor":
      return [code`next: ${path(next.cursor)}`];
    case "url":
      return [code`next: ${path(next.url)}`];
    case "last-item":
      return [code`property: ${literal(next.property)}`];
    case "page":
      return next.first === 1 ? [] : [code`first: ${literal(next.first)}`];
    case "offset":
    case "link":
      return [];
  }
}

/** A path of one name is that name. */
function path(names: PropertyPath): Code {
  const [only] = names;
  return literal(names.length === 1 && only !== undefined ? only : [...names]);
}
