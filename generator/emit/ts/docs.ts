import type { Comment } from "../../ir/code.ts";
import type { Docs } from "../../ir/docs.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Parameter } from "../../ir/operation.ts";
import type { Schema } from "../../ir/schema.ts";
import { comment, joinComments, remark } from "./comment.ts";
import { fill } from "./fill.ts";

/** Characters a line of a comment may have, so that it ends before column 80 in a member. */
const WIDTH = 75;

/** Lines an example may take; a longer one says less than the types do. */
const EXAMPLE_LINES = 12;

/** What the document says of a schema: description, format, limits, default, example, deprecation. */
export function schemaDocs(schema: Schema): Comment | undefined {
  return docsOf(schema.docs, constraintTags(schema));
}

/** What the document says of a parameter; its schema's words count where it has none of its own. */
export function parameterDocs({
  docs,
  schema,
}: Parameter): Comment | undefined {
  const { description, example } = schema.docs;
  return docsOf(
    {
      ...(description === undefined ? {} : { description }),
      ...(example === undefined ? {} : { example }),
      ...docs,
      deprecated: docs.deprecated || schema.docs.deprecated,
    },
    constraintTags(schema),
  );
}

/** A comment made of a part's texts and tags; undefined where there is nothing to say. */
export function docsOf(
  docs: Docs,
  tags: readonly Comment[] = [],
): Comment | undefined {
  const blocks = [...proseOf(docs), tagBlock([...tags, ...commonTags(docs)])];
  const text = joinComments(
    blocks.filter((block) => block !== ""),
    "\n\n",
  );
  return text === "" ? undefined : text;
}

/** The first paragraph of what the document says, on its own. */
export function summaryOf(docs: Docs): Comment | undefined {
  const [first] = proseOf(docs);
  const paragraph = first?.split(/\n\s*\n/, 1)[0] ?? "";
  const deprecated = docs.deprecated ? [tag("deprecated")] : [];
  const text = joinComments(
    [paragraph as Comment, ...deprecated].filter((block) => block !== ""),
    "\n\n",
  );
  return text === "" ? undefined : text;
}

/** A tag of a documentation comment, with its text if it has one. */
export function tag(name: string, text?: string): Comment {
  const words = text === undefined ? "" : comment(text).trim();
  return words === ""
    ? remark`@${comment(name)}`
    : remark`@${prose(`${name} ${words}`)}`;
}

/** What the document says in words, a piece for each of its texts. */
export function proseOf({
  title,
  summary,
  description,
}: Docs): readonly Comment[] {
  const head = summary ?? (description === undefined ? title : undefined);
  const texts = [head, description === head ? undefined : description];
  return texts
    .filter((text) => text !== undefined)
    .map(prose)
    .filter((text) => text !== "");
}

/** Text of the document as lines that fit a comment. */
export function prose(text: string): Comment {
  return comment(fill(comment(text).trim(), WIDTH));
}

function tagBlock(tags: readonly Comment[]): Comment {
  return joinComments(tags, "\n");
}

function commonTags(docs: Docs): readonly Comment[] {
  const { deprecated, example } = docs;
  return [
    ...(example === undefined ? [] : exampleTag(example)),
    ...seeTag(docs),
    ...(deprecated ? [tag("deprecated")] : []),
  ];
}

/** Where there is more to read. */
export function seeTag({ externalDocs }: Docs): readonly Comment[] {
  return externalDocs === undefined
    ? []
    : [tag("see", [externalDocs.url, externalDocs.description].join(" "))];
}

function exampleTag(example: JsonValue): readonly Comment[] {
  const compact = JSON.stringify(example);
  if (compact.length + "@example ".length <= WIDTH) {
    return [remark`@example ${comment(compact)}`];
  }
  const lines = JSON.stringify(example, null, 2);
  return lines.split("\n").length > EXAMPLE_LINES
    ? []
    : [remark`@example\n${comment(lines)}`];
}

function constraintTags(schema: Schema): readonly Comment[] {
  return [
    ...limitsOf(schema).flatMap(([name, value]) =>
      value === undefined ? [] : [tag(name, String(value))],
    ),
    ...(schema.default === undefined
      ? []
      : [remark`@default ${comment(JSON.stringify(schema.default))}`]),
  ];
}

type Limit = readonly [name: string, value: string | number | undefined];

function limitsOf(schema: Schema): readonly Limit[] {
  switch (schema.kind) {
    case "string":
      return [
        ["format", schema.format],
        ["minLength", schema.minLength],
        ["maxLength", schema.maxLength],
        ["pattern", schema.pattern],
        ["contentMediaType", schema.contentMediaType],
        ["contentEncoding", schema.contentEncoding],
      ];
    case "number":
      return [
        ["format", schema.format],
        ["minimum", schema.minimum],
        ["exclusiveMinimum", schema.exclusiveMinimum],
        ["maximum", schema.maximum],
        ["exclusiveMaximum", schema.exclusiveMaximum],
        ["multipleOf", schema.multipleOf],
      ];
    case "array":
      return [
        ["minItems", schema.minItems],
        ["maxItems", schema.maxItems],
        ["uniqueItems", schema.uniqueItems ? "true" : undefined],
      ];
    case "object":
      return [
        ["minProperties", schema.minProperties],
        ["maxProperties", schema.maxProperties],
      ];
    default:
      return [];
  }
}
