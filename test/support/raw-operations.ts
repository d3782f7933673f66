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
  /** Its operationId; where it has none, its method and path. */
  readonly id: string;
  readonly hasId: boolean;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly parameters: readonly RawParameter[];
  readonly body?: { readonly required: boolean } & Content;
  readonly successes: readonly Success[];
  /** The declared failures, by their statuses as the document spells them. */
  readonly failures: ReadonlyMap<string, Content>;
  /** The schemas of the headers of all responses. */
  readonly headers: ReadonlyMap<string, readonly RawSchema[]>;
}

/** A success that is declared. */
export interface Success extends Content {
  readonly status: number;
}

/** What a body is: none, JSON with its schema, or something else. */
export interface Content {
  readonly kind: "none" | "json" | "other";
  readonly schema?: RawSchema;
  /** All of it, by media type. */
  readonly media: RawContent;
  /** The schemas of all media types. */
  readonly schemas: readonly RawSchema[];
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
  return listAllOperations(document).filter(({ hasId }) => hasId);
}

/** Every operation, in the order of the document. */
export function listAllOperations(
  document: RawDocument,
): readonly ListedOperation[] {
  const listed: ListedOperation[] = [];
  for (const [path, referred] of Object.entries(document.paths ?? {})) {
    if (!path.startsWith("/") || !isObject(referred)) continue;
    const item = followRef<RawPathItem>(document, referred);
    for (const method of METHODS) {
      const declared = item[method];
      if (!isObject(declared)) continue;
      const operation = followRef<RawOperation>(document, declared);
      const { operationId } = operation;
      listed.push({
        id: operationId ?? `${method.toUpperCase()} ${path}`,
        hasId: operationId !== undefined,
        method,
        path,
        tag: operation.tags?.[0] ?? "",
        parameters: parametersOf(document, { path, item, operation }),
        ...bodyOf(document, operation),
        ...responsesOf(document, operation, method === "head"),
      });
    }
  }
  return listed;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** These headers are no parameters, says OpenAPI: other parts of a document speak of them. */
const RESERVED_HEADERS = new Set(["accept", "content-type", "authorization"]);

interface Site {
  readonly path: string;
  readonly item: RawPathItem;
  readonly operation: RawOperation;
}

/** The parameters of an operation; a name in the path that none declares is one, too. */
function parametersOf(
  document: RawDocument,
  { path, item, operation }: Site,
): readonly RawParameter[] {
  const byIdentity = new Map<string, RawParameter>();
  for (const each of [
    ...(item.parameters ?? []),
    ...(operation.parameters ?? []),
  ]) {
    const parameter = followRef<RawParameter>(document, each);
    const { name, in: location } = parameter;
    const reserved =
      location === "header" && RESERVED_HEADERS.has(name.toLowerCase());
    const key = location === "header" ? name.toLowerCase() : name;
    if (!reserved) byIdentity.set(`${location} ${key}`, parameter);
  }
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
    const identity = `path ${name}`;
    if (byIdentity.has(identity)) continue;
    const schema = { type: "string" };
    byIdentity.set(identity, { name, in: "path", required: true, schema });
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
  const { required = false, content = {} } = followRef<RawBody>(
    document,
    operation.requestBody,
  );
  return Object.keys(content).length === 0
    ? {}
    : { body: { required, ...contentOf(content) } };
}

function responsesOf(
  document: RawDocument,
  { responses = {} }: RawOperation,
  bodiless: boolean,
): Pick<ListedOperation, "successes" | "failures" | "headers"> {
  const statuses = Object.keys(responses).filter(
    (key) => !key.startsWith("x-"),
  );
  const successful = statuses.filter((status) =>
    /^2(?:\d\d|XX)$/i.test(status),
  );
  const chosen = successful.length === 0 ? ["default"] : successful;
  const successes: Success[] = [];
  const failures = new Map<string, Content>();
  const headers = new Map<string, RawSchema[]>();
  for (const status of statuses) {
    const response = followRef<RawResponse>(document, responses[status] ?? {});
    const content = contentOf(
      bodiless || BODILESS.has(status) ? {} : (response.content ?? {}),
    );
    if (chosen.includes(status)) {
      const code = Number(status);
      successes.push({ status: Number.isNaN(code) ? 200 : code, ...content });
    } else {
      failures.set(status, content);
    }
    for (const [name, header] of Object.entries(response.headers ?? {})) {
      const { schema = {} } = followRef<RawParameter>(document, header);
      headers.set(name, [...(headers.get(name) ?? []), schema]);
    }
  }
  return { successes, failures, headers };
}

/** What has a schema first, and then `application/json` itself. */
function rankOf(media: RawContent, name: string): number {
  const described = media[name]?.schema !== undefined;
  return (described ? 0 : 2) + (/^application\/json\b/i.test(name) ? 0 : 1);
}

/** Responses that HTTP gives no body. */
const BODILESS = new Set(["204", "205", "304"]);

/** JSON where a content has it, whatever stands beside it; keys that are no media types don't count. */
function contentOf(all: RawContent): Content {
  const known = Object.entries(all).filter(([name]) => name.includes("/"));
  const media = known.length > 0 ? Object.fromEntries(known) : all;
  const names = Object.keys(media);
  const schemas = names.map((name) => media[name]?.schema ?? {});
  const [json] = names
    .filter((name) => /[/+]json\b|^\*\/\*/i.test(name))
    .toSorted((one, other) => rankOf(media, one) - rankOf(media, other));
  if (json === undefined) {
    return { kind: names.length === 0 ? "none" : "other", media, schemas };
  }
  return { kind: "json", schema: media[json]?.schema ?? {}, media, schemas };
}
