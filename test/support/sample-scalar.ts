import { createHash } from "node:crypto";

import type { RawSchema } from "./raw-document.ts";

/** Within the limits that a schema sets; `least` chooses the lowest of them, or zero. */
export function sampleNumber(schema: RawSchema, least: boolean): number {
  const fraction = schema.type === "integer" ? 0 : 0.5;
  const { minimum, maximum } = schema;
  const wanted = least ? 0 : 40 + fraction;
  return Math.min(Math.max(wanted, minimum ?? -Infinity), maximum ?? Infinity);
}

/**
 * Text of the schema's format; without one, text that needs care in every place it can travel in.
 */
export function sampleText(schema: RawSchema, name: string): string {
  const formatted = FORMATS[schema.format ?? ""]?.(name);
  if (formatted !== undefined) {
    return formatted;
  }
  const text = `${name} / a&b=c+d, 100% é😀 "q" \\ ?#`;
  return text
    .padEnd(schema.minLength ?? 0, "x")
    .slice(0, schema.maxLength ?? text.length);
}

/** Whether texts of a schema have a format that is known here. */
export function hasFormat({ format = "" }: RawSchema): boolean {
  return Object.hasOwn(FORMATS, format);
}

const FORMATS: Readonly<Record<string, (name: string) => string>> = {
  uuid,
  date: () => "2024-02-29",
  "date-time": () => "2024-02-29T23:59:58.123Z",
  time: () => "23:59:58Z",
  duration: () => "P1DT12H",
  email: (name) => `${words(name)}@example.com`,
  hostname: () => "api.example.com",
  ipv4: () => "192.0.2.1",
  ipv6: () => "2001:db8::1",
  uri: (name) => `https://example.com/${words(name)}?a=1&b=%20#c`,
  byte: (name) => Buffer.from(name).toString("base64"),
};

function uuid(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex");
  return hash.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    "$1-$2-4$3-8$4-$5",
  );
}

function words(name: string): string {
  return name.replaceAll(/\W+/g, "-");
}
