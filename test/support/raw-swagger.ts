import { isJsonObject } from "../../generator/ir/json.ts";
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

/** What OpenAPI 2.0 has in other places than its successors. */
interface RawSwagger {
  readonly swagger: string;
  readonly consumes?: readonly string[];
  readonly produces?: readonly string[];
  readonly paths?: Readonly<Record<string, RawPathItem>>;
  readonly definitions?: Readonly<Record<string, RawSchema>>;
}

type RawSwaggerParameter = Omit<RawParameter, "in"> &
  RawSchema & { readonly in: RawParameter["in"] | "body" | "formData" };

type RawSwaggerOperation = Omit<RawOperation, "parameters"> &
  Pick<RawSwagger, "consumes" | "produces"> & {
    readonly parameters?: readonly RawSwaggerParameter[];
  };

type RawSwaggerResponse = RawResponse & { readonly schema?: RawSchema };

/** A document of OpenAPI 2.0 as one of 3.0 would say it, as far as the tests look; others unchanged. */
export function modernised(document: RawDocument | RawSwagger): RawDocument {
  if (!("swagger" in document)) return document;
  const text = JSON.stringify(document).replaceAll(
    '"$ref":"#/definitions/',
    '"$ref":"#/components/schemas/',
  );
  const swagger = JSON.parse(text) as RawSwagger;
  const items = Object.entries(swagger.paths ?? {}).map(
    ([path, item]) => [path, modernItem(swagger, item)] as const,
  );
  return {
    ...swagger,
    openapi: "3.0.0",
    paths: Object.fromEntries(items),
    components: { schemas: swagger.definitions ?? {} },
  };
}

function modernItem(swagger: RawSwagger, item: RawPathItem): RawPathItem {
  const { parameters = [], ...others } = item;
  const shared = parameters as readonly RawSwaggerParameter[];
  const members = Object.entries(others).map(([key, value]) => [
    key,
    isJsonObject(value)
      ? modernOperation(swagger, value as object, shared)
      : value,
  ]);
  return Object.fromEntries(members) as RawPathItem;
}

function modernOperation(
  swagger: RawSwagger,
  operation: RawSwaggerOperation,
  shared: readonly RawSwaggerParameter[],
): RawOperation {
  const document = swagger as unknown as RawDocument;
  const own = (operation.parameters ?? []).map((each) =>
    followRef<RawSwaggerParameter>(document, each),
  );
  const all = [
    ...shared
      .map((each) => followRef<RawSwaggerParameter>(document, each))
      .filter(({ in: location, name }) =>
        own.every((each) => each.in !== location || each.name !== name),
      ),
    ...own,
  ];
  const { consumes = swagger.consumes, produces = swagger.produces } =
    operation;
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => {
      const { schema, ...others } = followRef<RawSwaggerResponse>(
        document,
        response,
      );
      const content = schema && contentOf(schema, produces);
      return [status, { ...others, ...(content && { content }) }] as const;
    },
  );
  const requestBody = bodyOf(all, consumes);
  return {
    ...operation,
    parameters: all.flatMap(modernParameter),
    responses: Object.fromEntries(responses),
    ...(requestBody && { requestBody }),
  };
}

function modernParameter(
  parameter: RawSwaggerParameter,
): readonly RawParameter[] {
  const { in: location, name, required = false } = parameter;
  if (location === "body" || location === "formData") return [];
  return [{ in: location, name, required, schema: parameter }];
}

function bodyOf(
  parameters: readonly RawSwaggerParameter[],
  consumes: readonly string[] | undefined,
): RawBody | undefined {
  const body = parameters.find((each) => each.in === "body");
  if (body !== undefined) {
    const { required = false, schema = {} } = body;
    return { required, content: contentOf(schema, consumes) };
  }
  const fields = parameters.filter((each) => each.in === "formData");
  if (fields.length === 0) return undefined;
  const required = fields.filter((each) => each.required === true);
  const schema = {
    type: "object",
    required: required.map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, field as RawSchema]),
    ),
  };
  return {
    required: required.length > 0,
    content: { "application/x-www-form-urlencoded": { schema } },
  };
}

function contentOf(
  schema: RawSchema,
  types: readonly string[] = ["application/json"],
): RawContent {
  return Object.fromEntries(types.map((type) => [type, { schema }]));
}
