import {
  followRef,
  type RawBody,
  type RawContent,
  type RawDocument,
  type RawOperation,
  type RawParameter,
  type RawPathItem,
  type RawResponse,
  type RawSchema,
} from "./raw-document.ts";

/** An operation with its references followed. */
export interface ListedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly parameters: readonly RawParameter[];
  readonly body?: { readonly required: boolean } & Content;
  readonly successes: readonly Success[];
}

/** A success that is declared. */
export interface Success extends Content {
  readonly status: number;
}

/** What a body is: none, JSON with its schema, or something else. */
export interface Content {
  readonly kind: "none" | "json" | "other";
  readonly schema?: RawSchema;
}

const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** Every operation that has an operationId, in the order of the document. */
export function listOperations(
  document: RawDocument,
): readonly ListedOperation[] {
  const listed: ListedOperation[] = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method] as RawOperation | undefined;
      if (operation?.operationId !== undefined) {
        listed.push({
          id: operation.operationId,
          method,
          path,
          tag: operation.tags?.[0] ?? "",
          parameters: parametersOf(document, item, operation),
          ...bodyOf(document, operation),
          successes: successesOf(document, operation),
        });
      }
    }
  }
  return listed;
}

function parametersOf(
  document: RawDocument,
  item: RawPathItem,
  operation: RawOperation,
): readonly RawParameter[] {
  const byIdentity = new Map<string, RawParameter>();
  for (const each of [
    ...(item.parameters ?? []),
    ...(operation.parameters ?? []),
  ]) {
    const parameter = followRef<RawParameter>(document, each);
    byIdentity.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byIdentity.values()];
}

function bodyOf(
  document: RawDocument,
  operation: RawOperation,
): Pick<ListedOperation, "body"> {
  if (operation.requestBody === undefined) {
    return {};
  }
  const { required = false, content } = followRef<RawBody>(
    document,
    operation.requestBody,
  );
  return { body: { required, ...contentOf(content) } };
}

function successesOf(
  document: RawDocument,
  { responses }: RawOperation,
): readonly Success[] {
  const statuses = Object.keys(responses);
  const successful = statuses.filter((status) => /^2\d\d$/.test(status));
  const chosen = successful.length === 0 ? ["default"] : successful;
  const successes: Success[] = [];
  for (const status of chosen) {
    const each = responses[status];
    if (each !== undefined) {
      const { content = {} } = followRef<RawResponse>(document, each);
      const code = status === "default" ? 200 : Number(status);
      successes.push({ status: code, ...contentOf(content) });
    }
  }
  return successes;
}

/** JSON where a content has it, whatever stands beside it. */
function contentOf(content: RawContent): Content {
  const names = Object.keys(content);
  const json = names.find((name) => /[/+]json\b/.test(name));
  if (json === undefined) {
    return { kind: names.length === 0 ? "none" : "other" };
  }
  return { kind: "json", schema: content[json]?.schema ?? {} };
}
