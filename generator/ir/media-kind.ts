import type { MediaType } from "./operation.ts";

/** How a body of some media type is read and written. */
export type MediaKind =
  | "json"
  | "text"
  | "form"
  | "multipart"
  | "events"
  | "lines"
  | "sequence"
  | "binary";

/** The kind of a media type, by its name alone (RFC 6838, structured suffixes by RFC 6839). */
export function mediaKind(name: string): MediaKind {
  const essence = essenceOf(name);
  const stream = streams.get(essence);
  if (stream !== undefined) return stream;
  if (isJson(essence)) return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  return isText(essence) ? "text" : "binary";
}

/** The media type without its parameters, in lower case. */
export function essenceOf(name: string): string {
  return (name.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether a media type is a stream of items, which a schema describes each. */
export function isStreamKind(kind: MediaKind): boolean {
  return kind === "events" || kind === "lines" || kind === "sequence";
}

/** A media type and how it is read and written. */
export interface KnownMedia<Kind extends MediaKind = MediaKind> {
  readonly kind: Kind;
  readonly media: MediaType;
}

/** The kind of a media type; one that says nothing is of the kind of its schema. */
export function knownMedia(media: MediaType): KnownMedia {
  const isBytes =
    media.schema?.kind === "string" && media.schema.format === "binary";
  const saysNothing = /^(?:\*|application)\/\*$/u.test(essenceOf(media.name));
  return {
    kind: isBytes && saysNothing ? "binary" : mediaKind(media.name),
    media,
  };
}

/**
 * What a document offers in the order in which a client prefers it, whatever the order there: JSON
 * before all others, of one kind what has a schema, and `application/json` before its kin.
 */
export function byPreference(
  content: readonly MediaType[],
): readonly KnownMedia[] {
  return content
    .map(knownMedia)
    .toSorted(
      (one, other) =>
        preference.indexOf(one.kind) - preference.indexOf(other.kind) ||
        Number(isDescribed(other)) - Number(isDescribed(one)) ||
        Number(isJsonItself(other)) - Number(isJsonItself(one)) ||
        (one.media.name < other.media.name ? -1 : 1),
    );
}

/** The media type that a client speaks where a document offers several. */
export function preferredMedia(
  content: readonly MediaType[],
): MediaType | undefined {
  return byPreference(content)[0]?.media;
}

function isDescribed({ media }: KnownMedia): boolean {
  return media.schema !== undefined;
}

function isJsonItself({ media }: KnownMedia): boolean {
  return essenceOf(media.name) === "application/json";
}

/** Whether a media type is sent as `application/json`: that itself, or a range that says no more. */
export function isPlainJson(name: string): boolean {
  const essence = essenceOf(name);
  return (
    essence === "application/json" || /^(?:\*|application)\/\*$/u.test(essence)
  );
}

const preference: readonly MediaKind[] = [
  "json",
  "form",
  "text",
  "binary",
  "multipart",
  "lines",
  "sequence",
  "events",
];

const streams: ReadonlyMap<string, MediaKind> = new Map([
  ["text/event-stream", "events"],
  ["application/jsonl", "lines"],
  ["application/ndjson", "lines"],
  ["application/x-ndjson", "lines"],
  ["application/x-jsonlines", "lines"],
  ["application/stream+json", "lines"],
  ["application/json-seq", "sequence"],
  ["application/geo+json-seq", "sequence"],
]);

function isJson(essence: string): boolean {
  return (
    essence === "*/*" ||
    essence === "application/*" ||
    essence === "text/json" ||
    essence === "application/json" ||
    essence.endsWith("+json")
  );
}

function isText(essence: string): boolean {
  return (
    essence.startsWith("text/") ||
    essence === "application/xml" ||
    essence.endsWith("+xml") ||
    essence === "application/yaml" ||
    essence === "application/x-yaml" ||
    essence.endsWith("+yaml")
  );
}
