import type { Bundle } from "../../ir/bundle.ts";
import type { Diagnostic } from "../../ir/diagnostic.ts";
import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { child, pointerOf } from "../../ir/pointer.ts";
import { isBodyPart } from "./convert-body.ts";
import { convertParameter } from "./convert-parameter.ts";
import { convertPaths, convertResponses } from "./convert-paths.ts";
import { convertSecurityScheme } from "./convert-security-scheme.ts";
import { movedOrigins, type Move } from "./moved-origins.ts";
import {
  membersWhere,
  objectOf,
  type SwaggerContext,
} from "./swagger-context.ts";
import { swaggerServers } from "./swagger-servers.ts";

/**
 * Gives a document of OpenAPI 2.0 the structure of 3.x: sections, servers, bodies, content. What
 * schemas and references look like in 2.0 is seen to by rules afterwards.
 */
export function convertSwagger(bundle: Bundle): Outcome<Bundle> {
  const { document } = bundle;
  const diagnostics: Diagnostic[] = [];
  const moves: Move[] = [];
  const context: SwaggerContext = {
    document,
    report: (diagnostic) => diagnostics.push(diagnostic),
    move: (to, from) => {
      if (to !== from) moves.push({ to, from });
    },
  };
  const paths = member(document, "paths");
  const converted = objectOf([
    ["openapi", "3.0.4"],
    ...membersWhere(document, (key) => !moved.has(key)),
    ["servers", swaggerServers(document)],
    ["paths", isJsonObject(paths) ? convertPaths(paths, context) : paths],
    ["components", convertComponents(context)],
  ]);
  const origins = [...bundle.origins, ...movedOrigins(moves, bundle.origins)];
  return { value: { ...bundle, document: converted, origins }, diagnostics };
}

const moved = new Set([
  "swagger",
  "host",
  "basePath",
  "schemes",
  "consumes",
  "produces",
  "paths",
  "definitions",
  "parameters",
  "responses",
  "securityDefinitions",
]);

function convertComponents(context: SwaggerContext): JsonObject {
  const { document, move } = context;
  const definitions = member(document, "definitions");
  const responses = member(document, "responses");
  const schemes = member(document, "securityDefinitions");
  move("/components/schemas", "/definitions");
  move("/components/responses", "/responses");
  move("/components/securitySchemes", "/securityDefinitions");
  return objectOf([
    ["schemas", definitions],
    ["parameters", convertShared(context)],
    [
      "responses",
      isJsonObject(responses)
        ? convertResponses({ node: responses, from: "/responses" }, undefined, {
            ...context,
            move: (to, from) => move(`/components${to}`, from),
          })
        : undefined,
    ],
    [
      "securitySchemes",
      isJsonObject(schemes)
        ? Object.fromEntries(
            Object.entries(schemes).map(([name, scheme]) => [
              name,
              convertSecurityScheme(scheme),
            ]),
          )
        : undefined,
    ],
  ]);
}

/** The shared parameters that are no part of a body: bodies are made for each operation. */
function convertShared(context: SwaggerContext): JsonObject | undefined {
  const shared = member(context.document, "parameters");
  if (!isJsonObject(shared)) return undefined;
  return Object.fromEntries(
    Object.entries(shared).flatMap(([name, node]) => {
      if (!isJsonObject(node) || isBodyPart(node)) return [];
      const from = pointerOf("parameters", name);
      const to = child("/components/parameters", name);
      const isReference = member(node, "$ref") !== undefined;
      if (isReference) context.move(to, from);
      return [
        [
          name,
          isReference ? node : convertParameter({ node, from }, to, context),
        ],
      ];
    }),
  );
}
