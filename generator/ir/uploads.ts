import { mediaKind } from "./media-kind.ts";
import type { Operation } from "./operation.ts";
import type { NamedSchema, Schema, SchemaId, StringSchema } from "./schema.ts";
import { childrenOf } from "./schema-children.ts";

/** Whether a string is bytes where its place can hold them: in a multipart body. */
export function isUpload(schema: StringSchema): boolean {
  const { format, contentMediaType, contentEncoding } = schema;
  return (
    format === "binary" ||
    (contentMediaType !== undefined &&
      contentEncoding === undefined &&
      mediaKind(contentMediaType) === "binary")
  );
}

/** The named schemas that stand in multipart bodies, so that their strings may be bytes. */
export function uploadSchemas(
  operations: readonly Operation[],
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
): ReadonlySet<SchemaId> {
  const reached = new Set<SchemaId>();
  const open: Schema[] = operations.flatMap(({ body }) =>
    (body?.content ?? []).flatMap(({ name, schema }) =>
      schema !== undefined && mediaKind(name) === "multipart" ? [schema] : [],
    ),
  );
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (schema.kind !== "ref") open.push(...childrenOf(schema));
    else if (!reached.has(schema.target)) {
      reached.add(schema.target);
      const target = schemas.get(schema.target);
      if (target !== undefined) open.push(target.schema);
    }
  }
  return reached;
}
