import { mediaKind, preferredMedia, type MediaKind } from "./media-kind.ts";
import type { MediaType, Operation } from "./operation.ts";
import { successesOf } from "./responses.ts";
import type { SecurityScheme } from "./security.ts";

/**
 * What the runtime can serve. `build` warns of the rest, and `emit` writes `unsupported(what)` in
 * its place; both ask here, so that they agree.
 */
export type Service<Kind> =
  | {
      readonly served: true;
      readonly kind: Kind;
      /** Absent where no body is declared. */
      readonly media?: MediaType;
    }
  | {
      readonly served: false;
      /** What is not served, as in "multipart/form-data bodies". */
      readonly what: string;
      readonly media: MediaType;
    };

export type ServedBody =
  "none" | Extract<MediaKind, "json" | "text" | "form" | "binary">;

export type ServedResponse =
  "none" | Extract<MediaKind, "json" | "text" | "binary">;

/** How the request body of an operation is written, in the media type that is preferred. */
export function bodyService(operation: Operation): Service<ServedBody> {
  const media = preferredMedia(operation.body?.content ?? []);
  if (media === undefined) return { served: true, kind: "none" };
  const { method } = operation;
  if (method === "get" || method === "head") {
    // `fetch` refuses them.
    const what = `bodies of ${method.toUpperCase()} requests`;
    return { served: false, what, media };
  }
  const kind = mediaKind(media.name);
  if (kind === "multipart" || kind === "stream") {
    return { served: false, what: `${essenceOf(media)} bodies`, media };
  }
  return { served: true, kind, media };
}

/**
 * How the success responses of an operation are read. One decoder reads them all: that of the
 * first that has a body, JSON before all others.
 */
export function responseService(operation: Operation): Service<ServedResponse> {
  const media = preferredMedia(
    successesOf(operation).flatMap((response) => {
      const preferred = preferredMedia(response.content);
      return preferred === undefined ? [] : [preferred];
    }),
  );
  if (media === undefined) return { served: true, kind: "none" };
  const kind = mediaKind(media.name);
  if (kind === "multipart" || kind === "stream") {
    return { served: false, what: `${essenceOf(media)} responses`, media };
  }
  return { served: true, kind: kind === "form" ? "text" : kind, media };
}

/** What of a security scheme can't be served, as in "the digest scheme", or undefined. */
export function unservedScheme(scheme: SecurityScheme): string | undefined {
  // It answers a challenge, which a text that the user has can't.
  return scheme.kind === "http" && scheme.scheme.toLowerCase() === "digest"
    ? "the digest authentication scheme"
    : undefined;
}

/** The media type without its parameters. */
function essenceOf({ name }: MediaType): string {
  return (name.split(";")[0] ?? "").trim();
}
