import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import type { Plan } from "../ir/plan.ts";
import type { Published } from "../ir/published.ts";
import type { Locate } from "../ir/source-place.ts";
import { build } from "../build/build.ts";
import { createLocator } from "../load/create-locator.ts";
import { loadLeniently } from "../load/load-leniently.ts";
import type { Network } from "../load/network/network.ts";
import { readInputs } from "../load/read-inputs.ts";
import { name } from "../name/name.ts";
import { normalize } from "../normalize/normalize.ts";

export interface VersionInput {
  readonly input: string;
  readonly root: string;
  readonly network: Network;
  readonly options: Options;
  readonly published: Published;
}

/** One of the documents that are compared. */
export interface Version {
  readonly plan: Plan;
  /** What was said of it, which nobody stops at. */
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

export type ReadVersion =
  | { readonly ok: true; readonly version: Version }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      readonly locate: Locate;
    };

/** Reads a document as far as it can be read: only what gives no document at all is refused. */
export async function readVersion({
  input,
  root,
  network,
  options,
  published,
}: VersionInput): Promise<ReadVersion> {
  const inputs = await readInputs([input], root, { network });
  if (inputs.value === undefined) return refuse(inputs.diagnostics);
  const { files } = inputs.value;
  const loaded = await loadLeniently(inputs.value);
  if (loaded.value === undefined) {
    const locate = createLocator(undefined, files);
    return { ok: false, diagnostics: loaded.diagnostics, locate };
  }
  const normal = normalize(loaded.value);
  const built = build(normal.value, options);
  const named = name(built.value, options, published);
  return {
    ok: true,
    version: {
      plan: { document: built.value, naming: named.value, options },
      diagnostics: [loaded, normal, built].flatMap(
        ({ diagnostics }) => diagnostics,
      ),
      locate: createLocator(normal.value, files),
    },
  };
}

function refuse(diagnostics: readonly Diagnostic[]): ReadVersion {
  return { ok: false, diagnostics, locate: () => undefined };
}
