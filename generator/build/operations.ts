import { member, type JsonObject } from "../ir/json.ts";
import { methods, type Method, type Operation } from "../ir/operation.ts";
import { child, pointerOf } from "../ir/pointer.ts";
import { buildDocs } from "./docs.ts";
import { entries, extensionsOf, present, text, texts } from "./members.ts";
import { buildParameters, type Site } from "./parameters.ts";
import { buildRequestBody } from "./request-body.ts";
import { follow } from "./resolve.ts";
import { buildResponses } from "./responses.ts";
import type { Scope } from "./scope.ts";
import { buildSecurity } from "./security.ts";
import { buildServers } from "./servers.ts";

/** Where the operations of the document stand, references followed, in its order. */
export function findOperations(
  scope: Scope,
): readonly (Site & { readonly method: Method })[] {
  const at = pointerOf("paths");
  return entries(scope.document, "paths").flatMap(([path, source]) => {
    const item = path.startsWith("x-")
      ? undefined
      : follow(scope.document, source, child(at, path));
    if (item === undefined) return [];
    return Object.keys(item.value).flatMap((key) => {
      const method = methods.find((known) => known === key);
      if (method === undefined) return [];
      const operation = follow(
        scope.document,
        member(item.value, key),
        child(item.pointer, key),
      );
      return operation === undefined ? [] : [{ path, method, item, operation }];
    });
  });
}

/** An operation, with what it has from its path item. */
export function buildOperation(
  site: Site & { readonly method: Method },
  declaredSchemes: ReadonlySet<string>,
  scope: Scope,
): Operation {
  const { path, method, item, operation } = site;
  const { value, pointer } = operation;
  const own = buildServers(value);
  return {
    key: `${method.toUpperCase()} ${path}`,
    pointer,
    method,
    path,
    tags: texts(value, "tags").filter((tag) => tag !== ""),
    docs: withPathDocs(buildDocs(value, scope.document), item.value),
    parameters: buildParameters(site, scope),
    responses: buildResponses(site, scope),
    servers: own.length > 0 ? own : buildServers(item.value),
    extensions: extensionsOf(value),
    ...present({
      operationId: text(value, "operationId"),
      body: buildRequestBody(operation, scope),
      security: buildSecurity(operation, declaredSchemes),
    }),
  };
}

/** A path item's texts are those of its operations that have none. */
function withPathDocs(
  docs: Operation["docs"],
  item: JsonObject,
): Operation["docs"] {
  if (docs.summary !== undefined || docs.description !== undefined) return docs;
  return {
    ...docs,
    ...present({
      summary: text(item, "summary"),
      description: text(item, "description"),
    }),
  };
}
