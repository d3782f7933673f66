import type { CustomFormat, Formats } from "../ir/options.ts";

/** What modules of the user's export for formats, each name once. */
export function importedNames(formats: Formats): readonly string[] {
  const own = Object.values(formats).filter(
    (choice) => typeof choice === "object",
  );
  return [...new Set(own.flatMap(namesOf))];
}

/** Of `Temporal.Instant` the first part; a type of the platform is not imported. */
function namesOf({ type, decode, encode }: CustomFormat): readonly string[] {
  const [root = ""] = type.split(".");
  return [root, decode, encode].filter((name) => name !== "globalThis");
}
