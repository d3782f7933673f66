import type { Origin, Source } from "../../ir/bundle.ts";
import { isJsonObject } from "../../ir/json.ts";
import { tokensOf, type Pointer } from "../../ir/pointer.ts";
import type { ParsedSource } from "../parse/parsed-source.ts";
import { claimSections, type Root } from "./claim-sections.ts";
import type { Failure, Reach } from "./find-target.ts";
import { Homes } from "./homes.ts";
import { resolveDeclared } from "../references/resolve-declared.ts";
import { uriOf, type Location } from "./location.ts";
import { readAll } from "./read-all.ts";
import { Rewriter } from "./rewriter.ts";
import { withMember } from "./with-member.ts";

export type Documents = readonly [ParsedSource, ...ParsedSource[]];

/** Documents whose references all point into them, and what they took in. */
export interface Bundled {
  readonly documents: Documents;
  /** The texts that were read besides, in order. */
  readonly sources: readonly Source[];
  /** For each document, where its parts from other texts came from: indices into `sources`. */
  readonly origins: readonly (readonly Origin[])[];
  /** Why references that were left as they are lead nowhere, by the pointers of their `$ref`. */
  readonly failures: ReadonlyMap<Pointer, Failure>;
}

/**
 * Takes what documents refer to in other texts into them, each part once: what a section of the
 * document can hold under a name there, all else where it is first referred to.
 */
export async function bundleReferences(
  documents: Documents,
  locationOf: (source: Source) => Location,
  reach: Reach,
): Promise<Bundled> {
  const roots = documents.map((document) =>
    rootOf(document, locationOf(document.source)),
  );
  if (!documents.some(mayReferOut)) {
    const [first = documents[0], ...others] = roots;
    return {
      documents: [first, ...others],
      sources: [],
      origins: [],
      failures: new Map(),
    };
  }
  for (const { base, document, declared } of roots) {
    reach.library.add({ location: base, value: document, declared });
  }
  await readAll(roots, reach);

  const [first] = documents;
  const homes = new Homes(first.version);
  for (const root of roots) claimSections(root, { homes, reach });
  const rewriter = new Rewriter(homes, reach);
  const rewritten = roots.map(({ source, version, document: value, base }) => {
    const walked = { value, shape: "document", pointer: "" } as const;
    const document = rewriter.rewrite(walked, { location: base, value });
    return {
      source,
      version,
      document: isJsonObject(document) ? document : value,
      origins: rewriter.takeOrigins(),
    };
  });
  const [main = { ...first, origins: [] }, ...others] = rewritten;
  let { document } = main;
  // The list grows as it is gone through.
  for (const addition of rewriter.additions) {
    const part = rewriter.place(addition);
    document = withMember(document, tokensOf(addition.pointer), part);
  }
  return {
    documents: [{ ...main, document }, ...others],
    sources: reach.library.sources,
    origins: [
      [...main.origins, ...rewriter.takeOrigins()],
      ...others.map(({ origins }) => origins),
    ],
    failures: rewriter.failures,
  };
}

function rootOf(parsed: ParsedSource, base: Location): Root {
  const { document, source } = parsed;
  const { value, declared } = resolveDeclared(document, {
    base: uriOf(base),
    sources: [source],
  });
  const resolved = isJsonObject(value) ? value : document;
  return { ...parsed, document: resolved, base, declared };
}

/** Told by the text, so that a document of one file costs no walk. */
function mayReferOut({ source }: ParsedSource): boolean {
  return /\$ref["']?\s*:\s*["']?[^\s"'#]/.test(source.text);
}
