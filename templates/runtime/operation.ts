import type { BasicCredential } from "./credential.js";
import type { CallDetails } from "./errors.js";
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
   * `{`, `}`, `,`, or a final `*` go to `parameters` with `query("...")`. Text of
   * the path outside braces is sent as it stands: percent-encode what a URL can't
   * hold.
   */
  readonly request: string;
  /**
   * Encoders for the parameters that `request` can't say, by their keys in the
   * params. An `unsupported(...)` path parameter stands here and in `request`.
   */
  readonly query?: (draft: RequestDraft) => void;
  readonly parameters?: { readonly [key: string]: ParameterEncoder };
  /** Absent: `params.body` is sent as JSON, unless it is undefined. */
  readonly body?: BodyEncoder;
  /** Absent: JSON. `noContent` where no success declares content. */
  readonly response?: ResponseDecoder;
  /** Absent: the API's. `[]`: none is needed. */
  readonly security?: SecurityAlternatives;
  /** Absolute; absent: the client's. */
  readonly baseUrl?: string;
  /**
   * The declared failures, for `.result()`: 404, "4XX", "default". A body that
   * is neither JSON nor empty makes a failure an undeclared one.
   */
  readonly errors?: readonly (number | string)[];
}

/**
 * Scheme names: one alternative is enough, all of its schemes go together. The
 * first that the user has credentials for is taken, so the empty alternative
 * (anonymous access) stands last.
 */
export type SecurityAlternatives = readonly (readonly string[])[];

/** A request while it is being put together. */
export interface RequestDraft {
  readonly operation: OperationDescriptor;
  readonly params: { readonly [key: string]: unknown };
  /** For the errors that an encoder throws. */
  readonly details: CallDetails;
  /** The path; an encoder may fill in a `{name}`, the rest are filled in after it. */
  path: string;
  /** Encoded `name=value` pairs. */
  readonly query: string[];
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  body: RequestBody | undefined;
  /** Texts that no error may show. */
  readonly secrets: string[];
}

/** Puts a parameter's value, which is never undefined, into the draft. */
export type ParameterEncoder = (draft: RequestDraft, value: unknown) => void;

/** Puts the body and its content type into the draft. */
export type BodyEncoder = (draft: RequestDraft, value: unknown) => void;

/** Puts a credential into the draft; `null` where the connection proves who calls. */
export type SecurityScheme =
  ((draft: RequestDraft, credential: string | BasicCredential) => void) | null;

/**
 * Says in the draft what it accepts, and gives the function that reads a
 * successful response. A failing read is a `ConnectionError`.
 */
export type ResponseDecoder = (
  draft: RequestDraft,
) => (response: Response) => Promise<unknown>;
