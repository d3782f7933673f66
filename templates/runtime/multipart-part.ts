import { BodyPart, type Bytes } from "./body-part.js";
import { isBytes } from "./bytes.js";
import { concreteType, isJson } from "./media-type.js";
import { parameterText } from "./parameter-parts.js";

/** A part before it is written. */
export interface Part {
  /** Absent in an array. */
  readonly name?: string;
  readonly value: unknown;
  /** The media types that the document declares for it. */
  readonly declared?: string | undefined;
}

/**
 * The head of a part and its content. Bytes are a file, objects are JSON, all
 * else is text (OpenAPI 3.1.1, 4.8.15.1.1), unless the document or a `BodyPart`
 * says otherwise.
 */
export function partOf(
  { name, value, declared = "" }: Part,
  mediaType: string,
): { readonly head: string; readonly content: Bytes | string } {
  const { content, options } =
    value instanceof BodyPart ? value : new BodyPart(value);
  const isFile = isBytes(content);
  const file = content as Partial<File>;
  const type =
    options.type ||
    (isFile && file.type) ||
    concreteType(declared) ||
    (isFile
      ? "application/octet-stream"
      : typeof content === "object"
        ? "application/json"
        : "");
  const fileName = options.name ?? (isFile ? (file.name ?? "blob") : undefined);
  const disposition =
    mediaType.startsWith("multipart/form-data") && name !== undefined
      ? `form-data; name="${quoted(name)}"`
      : fileName !== undefined && "attachment";
  const headers = {
    ...(disposition && {
      "content-disposition":
        disposition +
        (fileName === undefined ? "" : `; filename="${quoted(fileName)}"`),
    }),
    ...(type && { "content-type": type }),
    ...options.headers,
  };
  return {
    head: Object.entries(headers).map(headerLine).join(""),
    content: isFile
      ? content
      : isJson(type)
        ? JSON.stringify(content)
        : parameterText(name ?? "a part", content),
  };
}

/** As HTML says it for file names and fields (multipart/form-data encoding). */
function quoted(text: string): string {
  return text.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}

function headerLine([name, value]: readonly [string, string]): string {
  if (/[\r\n]/.test(name + value))
    throw new Error(`header ${JSON.stringify(name)} of a part can't be sent`);
  return `${name}: ${value}\r\n`;
}
