import type { Naming } from "../../ir/naming.ts";
import type { Direction, SchemaId } from "../../ir/schema.ts";
import type { Symbol } from "./file-scope.ts";

/** The exported name of a schema, in the shape that requests or responses carry. */
export function schemaSymbol(
  naming: Naming,
  id: SchemaId,
  direction: Direction,
): Symbol | undefined {
  const names = naming.schemas.get(id);
  if (names === undefined) return undefined;
  const name = direction === "input" ? names.inputName : undefined;
  return { module: `src/${names.file}`, name: name ?? names.name };
}

/** Where the runtime stands in a package. */
export const RUNTIME_FOLDER = "src/runtime";

/** The module of the entry `package/node`. */
export const NODE_ENTRY = "src/node";

/** An export of the runtime, under the name that the document leaves to it. */
export function runtimeSymbol(
  naming: Naming,
  file: string,
  name: string,
): Symbol {
  return {
    module: `${RUNTIME_FOLDER}/${file}`,
    name,
    localName: naming.runtime.get(name) ?? name,
  };
}

/** The error classes of the runtime, the root first. */
export const ERROR_CLASSES = [
  "SdkError",
  "HttpError",
  "BadRequestError",
  "UnauthorizedError",
  "ForbiddenError",
  "NotFoundError",
  "ConflictError",
  "UnprocessableContentError",
  "TooManyRequestsError",
  "ServerError",
  "ConnectionError",
  "TimeoutError",
  "AbortError",
  "DecodeError",
  "ConfigurationError",
  "CredentialError",
] as const;

/** What a module of the user's exports; `from` is relative to the sources: `./codecs.js`. */
export function importedSymbol(
  naming: Naming,
  from: string,
  name: string,
): Symbol {
  return {
    module: `src/${from.replace(/^\.\//, "").replace(/\.js$/, "")}`,
    name,
    localName: naming.imported.get(name) ?? name,
  };
}

/** The function that converts values of a schema in a direction; undefined where none is needed. */
export function converterSymbol(
  naming: Naming,
  id: SchemaId,
  direction: Direction,
): Symbol | undefined {
  const names = naming.schemas.get(id);
  const name = direction === "output" ? names?.decodeName : names?.encodeName;
  return names === undefined || name === undefined
    ? undefined
    : { module: `src/${names.file}`, name };
}
