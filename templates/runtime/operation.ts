import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { BasicCredential, OAuth2Credential } from "./credential.js";
import type { CallDetails, SdkError } from "./errors.js";
import type { RequestBody } from "./fetch-options.js";

/**
 * All that the runtime must know of an operation. What most operations have in
 * common is left out; what is rare comes as an imported function, so that it is
 * bundled only where it is used.
 */
export interface OperationDescriptor {
  /** The operationId, or what stands for it; errors carry it. */
  readonly id: string;
  /**
   * Method in capitals, a space, the path, and the query parameters whose keys
   * equal their wire names: `GET /things/{id}{?page,ids*}`. A subset of RFC
   * 6570: `{name}` is one simple-style path value, by its key in the params;
   * `{?a,b*}`, at most once and last, is form style, with `*` exploded. Keys with
   * `{`, `}`, `,`, or a final `*` go to `parameters` with `query("...")`, and path
   * values in other styles or with members to `label`, `matrix` or `simple`. Text of
   * the path outside braces is sent as it stands: percent-encode what a URL can't
   * hold, spaces above all, and give it no `?`. `fetch` refuses TRACE and CONNECT,
   * and bodies with GET and HEAD: such operations say `unsupported(...)`.
   */
  readonly request: string;
  /**
   * Encoders for all parameters but path values in simple style: `form` where
   * `request` lists query parameters, and one for each of the others. They run
   * before the path is filled in, in this order.
   */
  readonly parameters?: readonly ParameterEncoder[];
  /** Absent: `params.body` is sent as JSON, unless it is undefined. */
  readonly body?: BodyEncoder;
  /** Absent: JSON. `noContent` where no success declares content. */
  readonly response?: ResponseDecoder;
  /**
   * Reads the JSON text of a response, of a success or a failure: where values
   * have a form of their own. Absent: `JSON.parse`.
   */
  readonly parse?: JsonReader;
  /** Absent: the API's. `[]`: none is needed. */
  readonly security?: SecurityAlternatives;
  /** Absolute; absent: the client's. */
  readonly baseUrl?: BaseUrl;
  /** The header of the idempotency key, in lower case, where the document names one. */
  readonly idempotencyHeader?: string;
  /** `declared(404, "4XX", "default")`, the declared failures for `.result()`; absent where there are none. */
  readonly errors?: (error: unknown) => number | string | undefined;
}

/** An absolute URL, or `serverUrl(...)` where the document's has variables. */
export type BaseUrl =
  | string
  | ((variables: { readonly [name: string]: string } | undefined) => string);

/**
 * Scheme names: one alternative is enough, all of its schemes go together. The
 * first that the user has credentials for is taken, so the empty alternative
 * (anonymous access) stands last.
 */
export type SecurityAlternatives = readonly (readonly string[])[];

/** A request while it is being put together, as encoders and schemes see it. */
export interface RequestDraft {
  readonly operation: OperationDescriptor;
  readonly params: Record<string, unknown>;
  /** For the errors about it. */
  readonly details: CallDetails;
  /** Whether the response is wanted as it comes; absent until the call starts. */
  raw?: boolean;
  /** The path; an encoder may fill in a `{name}`, the rest are filled in after it. */
  path: string;
  /** Encoded `name=value` pairs. */
  readonly query: string[];
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  body: RequestBody | null;
  /** The client's. */
  readonly options: ClientOptions;
  /** The call's, which go before them. */
  readonly callOptions: CallOptions;
  /** Texts that no error may show. */
  readonly secrets: string[];
  /** Credentials obtained before this, by `performance.now()`, were refused; 0: none was. */
  readonly staleBefore: number;
  /** What a foreign error means at this point. */
  readonly failing: typeof SdkError;
}

/** Puts parameters into the draft; those that are undefined are left out. */
export type ParameterEncoder = (draft: RequestDraft) => void;

/** Puts the body and its content type into the draft. */
export type BodyEncoder = (draft: RequestDraft, value: unknown) => void;

/** Puts a credential into the draft, and its texts into the draft's secrets; a promise is waited for. */
export type SecurityScheme = (
  draft: RequestDraft,
  credential: HeldCredential,
) => unknown;

/** A credential whose provider, if it has one, has been asked. */
export type HeldCredential = string | BasicCredential | OAuth2Credential;

/**
 * Says in the draft what it accepts, and gives the function that reads a
 * successful response; undefined: JSON, which the core reads. A failing read is a `ConnectionError`.
 */
export type ResponseDecoder = (
  draft: RequestDraft,
) => ((response: Response) => Promise<unknown>) | undefined;

/** Reads the JSON text of a response that has this status, through a reviver where one is given. */
export type JsonReader = (
  text: string,
  status: number,
  reviver?: JsonReviver,
) => unknown;

/** As `JSON.parse` takes it. */
export type JsonReviver = (key: string, value: unknown) => unknown;
