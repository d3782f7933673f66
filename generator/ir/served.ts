import { byPreference, type KnownMedia, type MediaKind } from "./media-kind.ts";
import type { MediaType, Method, Operation } from "./operation.ts";
import { successesOf } from "./responses.ts";
import type { SecurityScheme } from "./security.ts";

export type ServedResponse =
  | "none"
  | Extract<
      MediaKind,
      "json" | "text" | "binary" | "events" | "lines" | "sequence"
    >;

/** The media types that a request body can be sent in, the preferred one first; none for no body. */
export function bodyChoices(operation: Operation): readonly KnownMedia[] {
  return unservedBody(operation) === undefined
    ? byPreference(operation.body?.content ?? [])
    : [];
}

/** Whether a call must give a body. */
export function requiresBody(operation: Operation): boolean {
  return operation.body?.required === true && bodyChoices(operation).length > 0;
}

/** What of a request body can't be sent, as in "bodies of GET requests", or undefined. */
export function unservedBody({ method, body }: Operation): string | undefined {
  return body !== undefined && bodiless.has(method)
    ? `bodies of ${method.toUpperCase()} requests`
    : undefined;
}

/** `fetch` refuses bodies with these. */
const bodiless: ReadonlySet<Method> = new Set<Method>(["get", "head", "trace"]);

/**
 * How the success responses of an operation are read. One decoder reads them all: that of the
 * first that has a body, JSON before all others.
 */
export function responseService(operation: Operation): {
  readonly kind: ServedResponse;
  /** Absent where no body is declared. */
  readonly media?: MediaType;
} {
  const [preferred] = byPreference(
    successesOf(operation).flatMap(
      ({ content }) => byPreference(content)[0]?.media ?? [],
    ),
  );
  if (preferred === undefined) return { kind: "none" };
  return { kind: servedKind(preferred), media: preferred.media };
}

/** How a response of some media type is read: forms as text, parts as bytes. */
export function servedKind({ kind }: KnownMedia): ServedResponse {
  if (kind === "form") return "text";
  return kind === "multipart" ? "binary" : kind;
}

/**
 * The media types among which a call chooses, the preferred one first; none where there is no choice.
 * A second notation of the same data (XML beside JSON) is none: what is read of it would be its text.
 */
export function responseChoices(operation: Operation): readonly KnownMedia[] {
  const [only, ...more] = successesOf(operation);
  const [preferred, ...others] = byPreference(only?.content ?? []);
  if (more.length > 0 || preferred === undefined || operation.pagination) {
    return [];
  }
  const choices = [preferred, ...others.filter(isOfItsOwn)];
  return choices.length > 1 && !choices.some(isRange) ? choices : [];
}

function isOfItsOwn({ kind, media: { schema } }: KnownMedia): boolean {
  if (kind === "json" || kind === "form" || kind === "multipart") return false;
  return kind !== "text" || schema === undefined || schema.kind === "string";
}

function isRange({ media }: KnownMedia): boolean {
  return media.name.includes("*");
}

/** What of an operation can't be sent at all, or undefined: `fetch` refuses TRACE. */
export function unservedMethod({ method }: Operation): string | undefined {
  return method === "trace" ? "TRACE requests" : undefined;
}

/** What of a security scheme can't be served, as in "the digest scheme", or undefined. */
export function unservedScheme(scheme: SecurityScheme): string | undefined {
  // It answers a challenge, which a text that the user has can't.
  return scheme.kind === "http" && scheme.scheme.toLowerCase() === "digest"
    ? "the digest authentication scheme"
    : undefined;
}
