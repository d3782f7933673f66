import type { Document } from "../../ir/document.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { MediaType, Operation } from "../../ir/operation.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { childrenOf } from "../../ir/schema-children.ts";
import type { Extension, Schema, SchemaId } from "../../ir/schema.ts";

/** What a part of a document says of how long it is there to stay. */
export interface Marks {
  readonly deprecated: boolean;
  readonly extensions: readonly Extension[];
  /** The only value that a schema takes: a deprecated one is how a value of an enum is deprecated. */
  readonly value?: JsonValue;
  /** Where a reference leads. */
  readonly target?: SchemaId;
}

/** What the operations, parameters, headers, webhooks and schemas of a document say, by their places. */
export function marksIn({
  operations,
  schemas,
  webhooks,
}: Document): ReadonlyMap<Pointer, Marks> {
  const marks = new Map<Pointer, Marks>();
  const addSchema = (schema: Schema): void => {
    if (marks.has(schema.pointer)) return;
    const { docs, extensions, pointer } = schema;
    marks.set(pointer, {
      deprecated: docs.deprecated,
      extensions,
      ...(schema.kind === "literal" && { value: schema.value }),
      ...(schema.kind === "ref" && { target: schema.target }),
    });
    for (const inner of childrenOf(schema)) addSchema(inner);
  };
  const addContent = (content: readonly MediaType[]): void => {
    for (const { schema } of content) if (schema) addSchema(schema);
  };
  const addOperation = (operation: Operation): void => {
    const { body, docs, extensions, parameters, pointer } = operation;
    marks.set(pointer, { deprecated: docs.deprecated, extensions });
    for (const parameter of parameters) {
      const { deprecated } = parameter.docs;
      const own = { deprecated, extensions: parameter.extensions };
      marks.set(parameter.pointer, own);
      addSchema(parameter.schema);
    }
    addContent(body?.content ?? []);
    for (const { content, headers } of operation.responses) {
      addContent(content);
      for (const header of headers) {
        const { deprecated } = header.docs;
        marks.set(header.pointer, { deprecated, extensions: [] });
        addSchema(header.schema);
      }
    }
  };
  for (const { schema } of schemas) addSchema(schema);
  for (const operation of operations) addOperation(operation);
  for (const { content, docs, pointer } of webhooks) {
    marks.set(pointer, { deprecated: docs.deprecated, extensions: [] });
    addContent(content);
  }
  return marks;
}
