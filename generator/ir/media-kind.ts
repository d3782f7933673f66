import type { MediaType } from "./operation.ts";

/** How a body of some media type is read and written. */
export type MediaKind =
  "json" | "text" | "form" | "multipart" | "stream" | "binary";

/** The kind of a media type, by its name alone (RFC 6838, structured suffixes by RFC 6839). */
export function mediaKind(name: string): MediaKind {
  const essence = (name.split(";")[0] ?? "").trim().toLowerCase();
  if (isJson(essence)) return "json";
  if (streams.has(essence)) return "stream";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  return isText(essence) ? "text" : "binary";
}

/** The media type that a client speaks where a document offers several: JSON before all others. */
export function preferredMedia(
  content: readonly MediaType[],
): MediaType | undefined {
  return preference
    .map((kind) => content.find(({ name }) => mediaKind(name) === kind))
    .find((media) => media !== undefined);
}

const preference: readonly MediaKind[] = [
  "json",
  "form",
  "text",
  "binary",
  "multipart",
  "stream",
];

const streams: ReadonlySet<string> = new Set([
  "text/event-stream",
  "application/jsonl",
  "application/x-ndjson",
  "application/x-jsonlines",
  "application/stream+json",
  "application/json-seq",
]);

function isJson(essence: string): boolean {
  return (
    essence === "*/*" ||
    essence === "application/*" ||
    essence === "text/json" ||
    essence === "application/json" ||
    (essence.endsWith("+json") && !streams.has(essence))
  );
}

function isText(essence: string): boolean {
  return (
    essence.startsWith("text/") ||
    essence === "application/xml" ||
    essence.endsWith("+xml") ||
    essence === "application/yaml"
  );
}
