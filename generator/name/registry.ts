import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import { createAllocator } from "./allocator.ts";
import type { Declaration } from "./declarations.ts";
import { capitalize, isDeclarable } from "./identifiers.ts";
import type { FindPublished } from "./published-names.ts";
import { reservedWords } from "./reserved-words.ts";
import { packageNames, publicRuntimeNames } from "./runtime-names.ts";

/** The names of a package while they are given out. */
export interface Registry {
  /** A name for a declaration that has none yet. Schemas may take those of the runtime. */
  readonly take: (declaration: Declaration) => string;
  /** A name that follows from that of a declaration, and that no lock file remembers. */
  readonly derive: (wanted: string) => string;
  /** A name for an export of the runtime, which steps aside for all that has been named before. */
  readonly stepAside: (name: string) => string;
}

/** The registry of one package, in which what was published is taken from the start. */
export function createRegistry(
  declarations: readonly Declaration[],
  find: FindPublished,
  diagnostics: Diagnostic[],
): Registry {
  const { claim, allocate } = createAllocator([
    ...reservedWords,
    ...packageNames,
  ]);
  const runtime = new Set(publicRuntimeNames);
  for (const declaration of declarations) {
    const entry = find(declaration);
    if (entry !== undefined) claim(entry.name);
  }
  return {
    take: ({ kind, candidates, what, pointer }) => {
      const name = allocate(
        candidates,
        kind === "schema" ? undefined : runtime,
      );
      const [wanted] = candidates;
      if (wanted !== undefined && wanted !== name && isDeclarable(wanted)) {
        const parameters = { what, wanted, name };
        diagnostics.push(diagnose("name-taken", { pointer }, parameters));
      }
      return name;
    },
    derive: (wanted) => allocate([wanted], runtime),
    stepAside: (name) => (claim(name) ? name : allocate([besides(name)])),
  };
}

/** `NotFoundError` as `SdkNotFoundError`, `query` as `sdkQuery`. */
function besides(name: string): string {
  const prefix = /^\p{Lu}/u.test(name) ? "Sdk" : "sdk";
  return prefix + capitalize(name);
}
