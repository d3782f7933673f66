import type { Response, ResponseHeader } from "../../../ir/operation.ts";
import { note, type Context, type Walk } from "../schema/walk.ts";

interface Surroundings {
  readonly context: Context;
  readonly walk: Walk;
}

/** Compares the headers of a response; their names don't depend on letter case. */
export function compareHeaders(
  base: Response,
  revision: Response,
  { context, walk }: Surroundings,
): void {
  const later = new Map(
    revision.headers.map((header) => [header.name.toLowerCase(), header]),
  );
  for (const header of base.headers) {
    const key = header.name.toLowerCase();
    const other = later.get(key);
    later.delete(key);
    const inner = contextFor(header, other, context);
    if (other !== undefined) {
      compareHeader(header, other, { context: inner, walk });
      continue;
    }
    note(inner, "response-header-removed", {
      base: header.pointer,
      revision: null,
      parameters: { required: header.required },
      before: header.name,
    });
  }
  for (const header of later.values()) {
    note(contextFor(undefined, header, context), "response-header-added", {
      base: null,
      revision: header.pointer,
      parameters: { required: header.required },
      after: header.name,
    });
  }
}

function contextFor(
  base: ResponseHeader | undefined,
  revision: ResponseHeader | undefined,
  context: Context,
): Context {
  const name = (base ?? revision)?.name ?? "";
  return {
    ...context,
    root: {
      label: `${context.root.label} header ${name}`,
      base: base?.pointer ?? null,
      revision: revision?.pointer ?? null,
    },
  };
}

function compareHeader(
  base: ResponseHeader,
  revision: ResponseHeader,
  { context, walk }: Surroundings,
): void {
  const at = { base: base.pointer, revision: revision.pointer, parameters: {} };
  if (base.required !== revision.required) {
    const { required: after } = revision;
    const code = after
      ? "response-header-became-required"
      : "response-header-became-optional";
    note(context, code, { ...at, before: !after, after });
  }
  if (base.docs.deprecated !== revision.docs.deprecated) {
    const { deprecated: after } = revision.docs;
    const code = after
      ? "response-header-deprecated"
      : "response-header-undeprecated";
    note(context, code, { ...at, before: !after, after });
  }
  walk.pair(base.schema, revision.schema, context);
}
