import type { Document } from "../../ir/document.ts";
import type { MediaKind } from "../../ir/media-kind.ts";
import {
  bodyChoices,
  responseChoices,
  responseService,
} from "../../ir/served.ts";

/** Whether an operation takes bytes, so that users need what names and types them. */
export function uploadsBytes({ operations }: Document): boolean {
  return operations.some((operation) =>
    bodyChoices(operation).some(({ kind }) => UPLOADS.has(kind)),
  );
}

/** Whether an operation responds with events, so that users need their type. */
export function streamsEvents({ operations }: Document): boolean {
  return operations.some(
    (operation) =>
      responseService(operation).kind === "events" ||
      responseChoices(operation).some(({ kind }) => kind === "events"),
  );
}

const UPLOADS: ReadonlySet<MediaKind> = new Set<MediaKind>([
  "binary",
  "events",
  "multipart",
  "sequence",
]);
