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
  const { kind, media } = preferred;
  if (kind === "form") return { kind: "text", media };
  if (kind === "multipart") return { kind: "binary", media };
  return { kind, media };
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
