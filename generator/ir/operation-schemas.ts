import type {
  MediaType,
  Operation,
  RequestBody,
  Response,
} from "./operation.ts";
import type { Direction, Schema } from "./schema.ts";

/** Changes a schema that stands in requests or responses. */
export type SchemaChange = (schema: Schema, direction: Direction) => Schema;

/** The schemas that stand in an operation itself, in both directions. */
export function schemasOf(operation: Operation): readonly Schema[] {
  return [...inputsOf(operation), ...outputsOf(operation)];
}

/** The schemas of parameters and bodies. */
export function inputsOf({ parameters, body }: Operation): readonly Schema[] {
  return [
    ...parameters.map(({ schema }) => schema),
    ...(body?.content ?? []).flatMap(({ schema }) => schema ?? []),
  ];
}

/** The schemas of responses and their headers. */
export function outputsOf({ responses }: Operation): readonly Schema[] {
  return responses.flatMap(({ headers, content }) => [
    ...headers.map(({ schema }) => schema),
    ...content.flatMap(({ schema }) => schema ?? []),
  ]);
}

/** The operation with each of its schemas changed. */
export function mapOperation(
  operation: Operation,
  change: SchemaChange,
): Operation {
  const { parameters, body, responses } = operation;
  return {
    ...operation,
    parameters: parameters.map((parameter) =>
      mapHolder(parameter, change, "input"),
    ),
    ...(body === undefined ? {} : { body: mapBody(body, change) }),
    responses: responses.map((response) => mapResponse(response, change)),
  };
}

function mapBody(body: RequestBody, change: SchemaChange): RequestBody {
  const content = body.content.map((media) => mapMedia(media, change, "input"));
  return { ...body, content };
}

function mapHolder<Holder extends { readonly schema: Schema }>(
  holder: Holder,
  change: SchemaChange,
  direction: Direction,
): Holder {
  return { ...holder, schema: change(holder.schema, direction) };
}

function mapResponse(response: Response, change: SchemaChange): Response {
  return {
    ...response,
    headers: response.headers.map((header) =>
      mapHolder(header, change, "output"),
    ),
    content: response.content.map((media) => mapMedia(media, change, "output")),
  };
}

function mapMedia(
  media: MediaType,
  change: SchemaChange,
  direction: Direction,
): MediaType {
  return media.schema === undefined
    ? media
    : { ...media, schema: change(media.schema, direction) };
}
