import type { OperationKey } from "./operation.ts";
import type { SchemaId } from "./schema.ts";

/**
 * Every identifier and file name of the package, decided once and unique where it must be.
 * Emitters look names up and never make any.
 */
export interface Naming {
  readonly package: PackageNames;
  readonly schemas: ReadonlyMap<SchemaId, SchemaNames>;
  readonly operations: ReadonlyMap<OperationKey, OperationNames>;
  /** One for each tag that an operation has first; operations without tags form the last one. */
  readonly groups: readonly GroupNames[];
  /** Absent where the API sends nothing. */
  readonly webhooks?: WebhookNames;
  /** Runtime exports whose name a schema took: runtime name to the name it steps aside to. */
  readonly runtime: ReadonlyMap<string, string>;
  /** What is imported of modules of the user's, by its name there, to what it is called here. */
  readonly imported: ReadonlyMap<string, string>;
}

export interface PackageNames {
  /** As in package.json: `opal-sdk`. */
  readonly name: string;
  /** The class client: `Opal`. */
  readonly className: string;
  /** The file of the class client below `src/`, without extension: `opal`. */
  readonly classFile: string;
  /** What environment variables start with: `OPAL`. */
  readonly environmentPrefix: string;
}

export interface WebhookNames {
  /** What is called with what came: `handleWebhooks`. */
  readonly functionName: string;
  readonly handlersName: string;
  /** What each is called among the handlers, in the order of `Document.webhooks`. */
  readonly keys: readonly string[];
  /** Of each payload that has a type of its own; undefined where it is a reference, or plain. */
  readonly payloadNames: readonly (string | undefined)[];
}

export interface SchemaNames {
  readonly name: string;
  /** The request shape, where it differs from the response shape (`NamedSchema.split`). */
  readonly inputName?: string;
  /** The functions that convert its values from JSON and to JSON; absent where nothing is converted. */
  readonly decodeName?: string;
  readonly encodeName?: string;
  /** Below `src/`, without extension: `models/groups`. */
  readonly file: string;
  /** The keys of the const object, one for each member of an enum, in its order. */
  readonly enumKeys?: readonly string[];
}

export interface OperationNames {
  readonly functionName: string;
  /** Absent where nothing is passed. */
  readonly paramsName?: string;
  /** Absent where the body is a reference, or there is none. */
  readonly bodyName?: string;
  /** Absent where the response is a reference, a plain type, or there is none. */
  readonly responseName?: string;
  /** What a call gives by media type; absent where there is no choice. */
  readonly responsesName?: string;
  /** The declared failures; absent where none is declared. */
  readonly errorsName?: string;
  /** The declared response headers; absent where none is declared. */
  readonly headersName?: string;
  /** Keys of the parameters object, one for each parameter, in the order of `Operation.parameters`. */
  readonly parameterKeys: readonly string[];
  /** An index into `Naming.groups`. */
  readonly group: number;
}

export interface GroupNames {
  /** The tag as the document spells it; absent for operations without one. */
  readonly tag?: string;
  /** The property of the class client: `groups`. */
  readonly property: string;
  readonly className: string;
  /** Below `src/`, without extension: `operations/groups`. */
  readonly file: string;
}
