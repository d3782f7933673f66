import {
  followRef,
  type RawBody,
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
  readonly body?: { readonly required: boolean; readonly schema: RawSchema };
  readonly successes: readonly Success[];
}

/** A success that is declared: its JSON body, if it has one. */
export interface Success {
  readonly status: number;
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
  const body = followRef<RawBody>(document, operation.requestBody);
  const schema = body.content["application/json"]?.schema;
  return schema === undefined
    ? {}
    : { body: { required: body.required ?? false, schema } };
}

function successesOf(
  document: RawDocument,
  operation: RawOperation,
): readonly Success[] {
  return Object.entries(operation.responses)
    .filter(([status]) => /^2\d\d$/.test(status))
    .map(([status, each]) => {
      const response = followRef<RawResponse>(document, each);
      const schema = response.content?.["application/json"]?.schema;
      return schema === undefined
        ? { status: Number(status) }
        : { status: Number(status), schema };
    });
}
