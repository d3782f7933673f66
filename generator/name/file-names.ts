import { wordsOf } from "./words.ts";

/**
 * A file name, without extension, made of lower-case ASCII letters, digits and hyphens only:
 * `Access Rules` as `access-rules`, `Größe` as `grosse`. Never a name that Windows keeps for devices.
 */
export function fileName(text: string, otherwise: string): string {
  const words = wordsOf(toAscii(text).toLowerCase())
    .map((word) => word.replaceAll(/[^a-z0-9]/gu, ""))
    .filter((word) => word !== "");
  const safe = words.join("-").slice(0, 80).replace(/-$/u, "");
  if (safe === "") return otherwise;
  return devices.test(safe) ? `${safe}-${otherwise}` : safe;
}

/** Whether a path below `src/` is one that this file could have made, in one of these folders. */
export function isFilePath(path: string): boolean {
  return /^(?:(?:models|operations)\/)?[a-z0-9][a-z0-9-]*$/u.test(path);
}

const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

function toAscii(text: string): string {
  return text.replaceAll("ß", "ss").normalize("NFKD").replaceAll(/\p{M}/gu, "");
}
