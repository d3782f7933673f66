/** The lock file, in the output folder. */
export const lockFileName = "cabochon.lock.json";

const segment = /^[A-Za-z0-9._-]*[A-Za-z0-9_-]$/;

/** Names that Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * True for a path that may be written below the output folder: relative, `/` as separator, made of
 * an allow-list of characters, a plain file name on every system. The lock file and git's own
 * folder are not for emitters.
 */
export function isOutputPath(path: string): boolean {
  return (
    path !== lockFileName &&
    path.length <= 240 &&
    path
      .split("/")
      .every(
        (part) =>
          segment.test(part) &&
          !device.test(part) &&
          part.toLowerCase() !== ".git",
      )
  );
}

/**
 * Throws where a generated path may not be written, or where two differ by case only, since they
 * would be one file on some systems. Naming prevents both, so either is a bug of the generator.
 */
export function assertOutputPaths(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    if (!isOutputPath(path)) {
      throw new Error(`The generated path ${JSON.stringify(path)} is unsafe.`);
    }
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) {
      throw new Error(`The generated paths ${other} and ${path} are one file.`);
    }
    seen.set(path.toLowerCase(), path);
  }
}
