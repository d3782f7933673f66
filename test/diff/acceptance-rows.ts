import type { JsonObject } from "../../generator/ir/json.ts";
import {
  bothOf,
  documentWith,
  integer,
  json,
  number,
  object,
  queryOf,
  requestOf,
  responseOf,
  text,
  type Row,
} from "./documents.ts";

type Cells = readonly [
  id: string,
  level: Row["level"],
  sdk: Row["sdk"],
  base: JsonObject,
  revision: JsonObject,
  ...codes: readonly string[],
];

const plain = documentWith();
const withPath = (path: string, name: string, id = "getUser"): JsonObject =>
  documentWith({
    path,
    operation: { operationId: id },
    parameters: [{ name, in: "path", required: true, schema: text }],
  });
const idOf = (operationId: string | null): JsonObject =>
  documentWith({
    operation: operationId === null ? { operationId: "" } : { operationId },
  });
const enumOf = (...values: readonly string[]): JsonObject => ({
  type: "string",
  enum: values,
});
const oneOf = (...names: readonly string[]): JsonObject => ({
  oneOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
});
const pets: JsonObject = {
  Cat: object({ "meows!": { type: "boolean" } }),
  Dog: object({ "barks!": { type: "boolean" } }),
  Fish: object({ "swims!": { type: "boolean" } }),
};
const pet = (...names: readonly string[]): JsonObject => oneOf(...names);
const user = object({ "id!": text, name: text });
const userRef = { $ref: "#/components/schemas/User" };
const schemes: JsonObject = {
  bearer: { type: "http", scheme: "bearer" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
};
const secured = (
  security: readonly JsonObject[],
  securitySchemes: JsonObject = schemes,
): JsonObject =>
  documentWith({ operation: { security }, components: { securitySchemes } });
const statuses = (responses: JsonObject): JsonObject =>
  documentWith({ responses });
const error = object({ "message!": text });
const header = (required: boolean): JsonObject =>
  statuses({
    200: json(user, { headers: { "X-Total": { required, schema: integer } } }),
  });
const headerless = statuses({ 200: json(user) });
const traced = (name: string): JsonObject =>
  documentWith({ parameters: [{ name, in: "header", schema: text }] });
const place = (location: string): JsonObject =>
  documentWith({ parameters: [{ name: "q", in: location, schema: text }] });
const bodyIn = (mediaType: string): JsonObject =>
  documentWith({
    method: "post",
    body: { required: true, content: { [mediaType]: { schema: user } } },
  });
const bodyRequired = (required: boolean): JsonObject =>
  documentWith({ method: "post", body: json(user, { required }) });
const list = (explode: boolean): JsonObject =>
  queryOf({ schema: { type: "array", items: text }, explode });
const server = (url: string): JsonObject =>
  documentWith({ root: { servers: [{ url }] } });
const closed = object({ "id!": text }, { additionalProperties: false });
const map = object({ "id!": text }, { additionalProperties: text });
const optional = queryOf({ schema: text });
const limited = (schema: JsonObject): JsonObject =>
  queryOf({ schema: { ...integer, ...schema } });

/**
 * The acceptance table of the comparison, row by row: the wire level as it stands there, the sdk
 * verdict for the types that this generator emits.
 */
const cells: readonly Cells[] = [
  [
    "op-added",
    "safe",
    "none",
    { ...plain, paths: {} },
    plain,
    "operation-added",
  ],
  [
    "op-removed",
    "breaking",
    "break",
    plain,
    { ...plain, paths: {} },
    "operation-removed",
  ],
  [
    "op-id-renamed",
    "safe",
    "break",
    plain,
    idOf("findUsers"),
    "operation-id-changed",
  ],
  [
    "op-id-case",
    "safe",
    "none",
    plain,
    idOf("list_users"),
    "operation-id-changed",
  ],
  [
    "op-id-removed",
    "safe",
    "break",
    plain,
    withoutId(plain),
    "operation-id-changed",
  ],
  [
    "op-method",
    "breaking",
    "none",
    documentWith({ method: "put" }),
    documentWith({ method: "patch" }),
    "operation-method-changed",
  ],
  [
    "op-path",
    "breaking",
    "none",
    plain,
    documentWith({ path: "/people" }),
    "operation-path-changed",
  ],
  [
    "path-param-renamed",
    "safe",
    "break",
    withPath("/users/{id}", "id"),
    withPath("/users/{user_id}", "user_id"),
    "path-parameter-renamed",
  ],
  [
    "tag-changed",
    "safe",
    "break",
    plain,
    documentWith({ operation: { tags: ["people"] } }),
    "operation-tags-changed",
  ],
  [
    "op-deprecated",
    "safe",
    "none",
    plain,
    documentWith({ operation: { deprecated: true } }),
    "operation-deprecated",
  ],
  [
    "path-slash",
    "breaking",
    "none",
    plain,
    documentWith({ path: "/users/" }),
    "operation-path-changed",
  ],
  [
    "q-added-opt",
    "safe",
    "none",
    optional,
    documentWith({
      parameters: [
        { name: "q", in: "query", schema: text },
        { name: "page", in: "query", schema: integer },
      ],
    }),
    "parameter-added",
  ],
  [
    "q-added-req",
    "breaking",
    "break",
    plain,
    queryOf({ schema: text, required: true }),
    "parameter-added",
  ],
  ["q-removed", "risky", "break", optional, plain, "parameter-removed"],
  [
    "q-became-req",
    "breaking",
    "break",
    optional,
    queryOf({ schema: text, required: true }),
    "parameter-became-required",
  ],
  [
    "q-type",
    "risky",
    "break",
    queryOf({ schema: integer }),
    queryOf({ schema: text }),
    "type-changed",
  ],
  [
    "q-type-wide",
    "safe",
    "none",
    queryOf({ schema: integer }),
    queryOf({ schema: number }),
    "type-widened",
  ],
  [
    "q-max",
    "breaking",
    "none",
    limited({ maximum: 200 }),
    limited({ maximum: 100 }),
    "range-tightened",
  ],
  [
    "q-default",
    "risky",
    "none",
    limited({ default: 50 }),
    limited({ default: 20 }),
    "default-changed",
  ],
  [
    "q-enum-removed",
    "breaking",
    "break",
    queryOf({ schema: enumOf("a", "b", "c") }),
    queryOf({ schema: enumOf("a", "b") }),
    "enum-value-removed",
  ],
  [
    "q-enum-added",
    "safe",
    "none",
    queryOf({ schema: enumOf("a", "b") }),
    queryOf({ schema: enumOf("a", "b", "c") }),
    "enum-value-added",
  ],
  [
    "q-style",
    "breaking",
    "none",
    list(true),
    list(false),
    "parameter-style-changed",
  ],
  [
    // Our params are called by their wire names, wherever they stand.
    "q-to-header",
    "breaking",
    "none",
    place("query"),
    place("header"),
    "parameter-moved",
  ],
  [
    "hdr-case",
    "safe",
    "break",
    traced("X-Trace-ID"),
    traced("x-trace-id"),
    "parameter-case-changed",
  ],
  ["q-to-array", "safe", "break", optional, list(true), "type-changed"],
  [
    "b-added-req-prop",
    "breaking",
    "break",
    requestOf(object({ "id!": text })),
    requestOf(object({ "id!": text, "age!": integer })),
    "property-added",
  ],
  [
    "b-added-opt-prop",
    "safe",
    "none",
    requestOf(object({ "id!": text })),
    requestOf(object({ "id!": text, age: integer })),
    "property-added",
  ],
  [
    "b-removed-prop",
    "risky",
    "break",
    requestOf(object({ "id!": text, age: integer })),
    requestOf(object({ "id!": text })),
    "property-removed",
  ],
  [
    "b-renamed-prop",
    "breaking",
    "break",
    requestOf(object({ "id!": text, mail: text })),
    requestOf(object({ "id!": text, mail_address: text })),
    "property-renamed",
  ],
  [
    "b-opt-to-req",
    "breaking",
    "break",
    requestOf(object({ name: text })),
    requestOf(object({ "name!": text })),
    "property-became-required",
  ],
  [
    "b-req-to-opt",
    "safe",
    "none",
    requestOf(object({ "name!": text })),
    requestOf(object({ name: text })),
    "property-became-optional",
  ],
  [
    "b-type",
    "breaking",
    "break",
    requestOf(object({ age: integer })),
    requestOf(object({ age: text })),
    "type-changed",
  ],
  [
    "b-int-to-num",
    "safe",
    "none",
    requestOf(object({ age: integer })),
    requestOf(object({ age: number })),
    "type-widened",
  ],
  [
    "b-num-to-union",
    "safe",
    "none",
    requestOf(object({ age: integer })),
    requestOf(object({ age: { type: ["integer", "string"] } })),
    "type-widened",
  ],
  [
    "b-nullable",
    "safe",
    "none",
    requestOf(object({ name: text })),
    requestOf(object({ name: { type: ["string", "null"] } })),
    "became-nullable",
  ],
  [
    "b-not-nullable",
    "breaking",
    "break",
    requestOf(object({ name: { type: ["string", "null"] } })),
    requestOf(object({ name: text })),
    "no-longer-nullable",
  ],
  [
    "b-enum-removed",
    "breaking",
    "break",
    requestOf(object({ kind: enumOf("a", "b") })),
    requestOf(object({ kind: enumOf("a") })),
    "enum-value-removed",
  ],
  [
    "b-enum-added",
    "safe",
    "none",
    requestOf(object({ kind: enumOf("a") })),
    requestOf(object({ kind: enumOf("a", "b") })),
    "enum-value-added",
  ],
  [
    "b-maxlen",
    "breaking",
    "none",
    requestOf(object({ name: { ...text, maxLength: 200 } })),
    requestOf(object({ name: { ...text, maxLength: 100 } })),
    "length-tightened",
  ],
  [
    "b-pattern",
    "breaking",
    "none",
    requestOf(object({ name: text })),
    requestOf(object({ name: { ...text, pattern: "^a" } })),
    "pattern-added",
  ],
  [
    "b-format",
    "breaking",
    "none",
    requestOf(object({ name: text })),
    requestOf(object({ name: { ...text, format: "uuid" } })),
    "format-added",
  ],
  [
    "b-oneof-add",
    "safe",
    "none",
    requestOf(pet("Cat", "Dog"), pets),
    requestOf(pet("Cat", "Dog", "Fish"), pets),
    "variant-added",
  ],
  [
    "b-oneof-remove",
    "breaking",
    "break",
    requestOf(pet("Cat", "Dog", "Fish"), pets),
    requestOf(pet("Cat", "Dog"), pets),
    "variant-removed",
  ],
  [
    "b-ro",
    "risky",
    "break",
    requestOf(object({ "id!": text, name: text })),
    requestOf(object({ "id!": text, name: { ...text, readOnly: true } })),
    "property-became-read-only",
  ],
  [
    "b-required-body",
    "breaking",
    "break",
    bodyRequired(false),
    bodyRequired(true),
    "request-body-became-required",
  ],
  [
    "b-media",
    "breaking",
    "none",
    bodyIn("application/json"),
    bodyIn("application/x-www-form-urlencoded"),
    "media-type-added",
    "media-type-removed",
  ],
  [
    "b-addprops-off",
    "breaking",
    "break",
    requestOf(map),
    requestOf(closed),
    "additional-properties-closed",
  ],
  [
    "r-added-opt",
    "safe",
    "none",
    responseOf(object({ "id!": text })),
    responseOf(object({ "id!": text, age: integer })),
    "property-added",
  ],
  [
    "r-added-req",
    "safe",
    "mock",
    responseOf(object({ "id!": text })),
    responseOf(object({ "id!": text, "age!": integer })),
    "property-added",
  ],
  [
    "r-removed-opt",
    "risky",
    "break",
    responseOf(object({ "id!": text, age: integer })),
    responseOf(object({ "id!": text })),
    "property-removed",
  ],
  [
    "r-removed-req",
    "breaking",
    "break",
    responseOf(object({ "id!": text, "age!": integer })),
    responseOf(object({ "id!": text })),
    "property-removed",
  ],
  [
    "r-req-to-opt",
    "breaking",
    "break",
    responseOf(object({ "name!": text })),
    responseOf(object({ name: text })),
    "property-became-optional",
  ],
  [
    "r-opt-to-req",
    "safe",
    "mock",
    responseOf(object({ name: text })),
    responseOf(object({ "name!": text })),
    "property-became-required",
  ],
  [
    "r-nullable",
    "breaking",
    "break",
    responseOf(object({ name: text })),
    responseOf(object({ name: { type: ["string", "null"] } })),
    "became-nullable",
  ],
  [
    "r-not-nullable",
    "safe",
    "mock",
    responseOf(object({ name: { type: ["string", "null"] } })),
    responseOf(object({ name: text })),
    "no-longer-nullable",
  ],
  [
    "r-enum-added-switch",
    "risky",
    "none",
    responseOf(object({ kind: enumOf("a") })),
    responseOf(object({ kind: enumOf("a", "b") })),
    "enum-value-added",
  ],
  [
    "r-enum-removed",
    "safe",
    "none",
    responseOf(object({ kind: enumOf("a", "b") })),
    responseOf(object({ kind: enumOf("a") })),
    "enum-value-removed",
  ],
  [
    "r-type",
    "breaking",
    "break",
    responseOf(object({ age: text })),
    responseOf(object({ age: integer })),
    "type-changed",
  ],
  [
    "r-num-to-int",
    "breaking",
    "none",
    responseOf(object({ age: integer })),
    responseOf(object({ age: number })),
    "type-widened",
  ],
  [
    "r-format-dt",
    "risky",
    "none",
    responseOf(object({ at: { ...text, format: "date-time" } })),
    responseOf(object({ at: text })),
    "format-removed",
  ],
  [
    "r-oneof-add",
    "risky",
    "break",
    responseOf(pet("Cat", "Dog"), pets),
    responseOf(pet("Cat", "Dog", "Fish"), pets),
    "variant-added",
  ],
  [
    "r-oneof-remove",
    "safe",
    "break",
    responseOf(pet("Cat", "Dog", "Fish"), pets),
    responseOf(pet("Cat", "Dog"), pets),
    "variant-removed",
  ],
  [
    "r-status-added",
    "risky",
    "break",
    statuses({ 200: json(user) }),
    statuses({ 200: json(user), 202: json(error) }),
    "response-added",
  ],
  [
    "r-status-removed",
    "breaking",
    "none",
    statuses({ 200: json(user) }),
    statuses({ 201: json(user) }),
    "response-added",
    "response-removed",
  ],
  [
    "r-error-removed",
    "safe",
    "break",
    statuses({ 200: json(user), 404: json(error) }),
    statuses({ 200: json(user) }),
    "response-removed",
  ],
  [
    "r-error-added",
    "safe",
    "none",
    statuses({ 200: json(user), 404: json(error) }),
    statuses({ 200: json(user), 404: json(error), 409: json(user) }),
    "response-added",
  ],
  [
    "r-body-to-empty",
    "breaking",
    "break",
    statuses({ 200: json(user) }),
    statuses({ 204: { description: "" } }),
    "response-added",
    "response-removed",
  ],
  [
    "r-addprops-off",
    "risky",
    "break",
    responseOf(map),
    responseOf(closed),
    "additional-properties-closed",
  ],
  [
    "r-array-wrap",
    "breaking",
    "break",
    responseOf(user),
    responseOf({ type: "array", items: user }),
    "type-changed",
  ],
  [
    "r-hdr-removed",
    "breaking",
    "break",
    header(true),
    headerless,
    "response-header-removed",
  ],
  [
    // Ours gives a text of XML as a string.
    "r-media",
    "breaking",
    "break",
    statuses({ 200: json(user) }),
    statuses({
      200: {
        description: "",
        content: { "application/xml": { schema: user } },
      },
    }),
    "media-type-added",
    "media-type-removed",
  ],
  [
    "r-loosen",
    "breaking",
    "break",
    responseOf(user),
    responseOf({}),
    "type-widened",
  ],
  [
    "schema-renamed",
    "safe",
    "break",
    responseOf(userRef, { User: user }),
    responseOf({ $ref: "#/components/schemas/Person" }, { Person: user }),
    "schema-renamed",
  ],
  [
    "schema-removed-unused",
    "safe",
    "break",
    documentWith({ schemas: { User: user } }),
    plain,
    "schema-removed",
  ],
  [
    "inline-to-ref",
    "safe",
    "none",
    responseOf(object({ "owner!": user })),
    responseOf(object({ "owner!": userRef }), { User: user }),
    "schema-added",
  ],
  [
    "ref-to-inline",
    "safe",
    "break",
    responseOf(object({ "owner!": userRef }), { User: user }),
    responseOf(object({ "owner!": user })),
    "schema-removed",
  ],
  [
    "allof-refactor",
    "safe",
    "none",
    responseOf(userRef, {
      User: object({ "id!": text, name: text }),
      Base: object({ "id!": text }),
    }),
    responseOf(userRef, {
      User: {
        allOf: [{ $ref: "#/components/schemas/Base" }, object({ name: text })],
      },
      Base: object({ "id!": text }),
    }),
  ],
  [
    "nullable-respelled",
    "safe",
    "none",
    responseOf(object({ name: { type: ["string", "null"] } })),
    responseOf(object({ name: { anyOf: [text, { type: "null" }] } })),
  ],
  [
    "prop-order",
    "safe",
    "none",
    responseOf(object({ "id!": text, name: text })),
    responseOf(object({ name: text, "id!": text })),
  ],
  [
    "enum-order",
    "safe",
    "none",
    responseOf(enumOf("a", "b")),
    responseOf(enumOf("b", "a")),
  ],
  [
    "desc",
    "safe",
    "none",
    responseOf({ ...user, description: "A user." }),
    responseOf({ ...user, description: "Somebody." }),
  ],
  [
    "shared-both",
    "safe",
    "none",
    bothOf(object({ "id!": text })),
    bothOf(object({ "id!": text, age: integer })),
    "property-added",
  ],
  [
    "shared-req",
    "breaking",
    "break",
    bothOf(object({ "id!": text })),
    bothOf(object({ "id!": text, "age!": integer })),
    "property-added",
  ],
  [
    "shared-relax",
    "breaking",
    "break",
    bothOf(object({ "id!": text })),
    bothOf(object({ id: text })),
    "property-became-optional",
  ],
  [
    "sec-added",
    "breaking",
    "none",
    secured([{ bearer: [] }]),
    secured([{ bearer: [], key: [] }]),
    "security-scheme-required",
  ],
  [
    "sec-alt",
    "safe",
    "none",
    secured([{ bearer: [] }]),
    secured([{ bearer: [] }, { key: [] }]),
    "security-alternative-added",
  ],
  [
    "sec-removed",
    "safe",
    "none",
    secured([{ bearer: [] }]),
    secured([]),
    "security-removed",
  ],
  [
    "sec-scheme",
    "breaking",
    "none",
    secured([{ bearer: [] }]),
    secured([{ bearer: [] }], {
      ...schemes,
      bearer: { type: "apiKey", in: "header", name: "X-Token" },
    }),
    "security-scheme-changed",
  ],
  [
    "server-url",
    "risky",
    "none",
    server("https://a.example.com"),
    server("https://b.example.com"),
    "server-url-changed",
  ],
];

function withoutId(document: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === "operationId" ? undefined : value,
    ),
  ) as JsonObject;
}

export const acceptanceRows: readonly Row[] = cells.map(
  ([id, level, sdk, base, revision, ...codes]) => ({
    id,
    level,
    sdk,
    base,
    revision,
    codes,
  }),
);
