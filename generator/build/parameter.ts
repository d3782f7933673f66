import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonObject } from "../ir/json.ts";
import type { Parameter, ParameterLocation } from "../ir/operation.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import { buildDocs } from "./docs.ts";
import { buildContent } from "./media-types.ts";
import { buildStyle } from "./style.ts";
import { extensionsOf, text } from "./members.ts";
import type { Scope } from "./scope.ts";

/** A Parameter Object, its reference followed; undefined, and said, where it can't be read. */
export function buildParameter(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): Parameter | undefined {
  const name = text(source, "name");
  const location = locations.find((known) => known === text(source, "in"));
  if (name === undefined || location === undefined) {
    const reason =
      name === undefined
        ? "it has no name"
        : `it is in "${text(source, "in") ?? ""}"`;
    scope.report(diagnose("unusable-parameter", { pointer }, { reason }));
    return undefined;
  }
  const [media] = buildContent(source, pointer, scope);
  const docs = buildDocs(source, scope.document);
  const schema =
    media?.schema ??
    scope.schema(member(source, "schema") ?? true, child(pointer, "schema"));
  if (docs.example !== undefined) {
    scope.claim({ role: "example", value: docs.example, schema, pointer });
  }
  return {
    name,
    in: location,
    required: location === "path" || member(source, "required") === true,
    schema,
    docs,
    pointer,
    extensions: extensionsOf(source),
    serialization:
      media === undefined
        ? buildStyle(source, location, { pointer, scope })
        : { kind: "content", media },
  };
}

/** A parameter that a path template has and the operation does not declare. */
export function undeclaredParameter(name: string, pointer: Pointer): Parameter {
  const docs = { deprecated: false };
  return {
    name,
    in: "path",
    required: true,
    schema: {
      kind: "string",
      pointer,
      docs,
      nullable: false,
      access: "both",
      extensions: [],
    },
    docs,
    pointer,
    extensions: [],
    serialization: {
      kind: "style",
      style: "simple",
      explode: false,
      allowReserved: false,
    },
  };
}

const locations: readonly ParameterLocation[] = [
  "path",
  "query",
  "querystring",
  "header",
  "cookie",
];
