import type { Bundle } from "../ir/bundle.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
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
  /** Relative to the root. Default: none. */
  readonly overlays?: readonly string[];
  readonly network: Network;
  readonly options: Options;
  readonly published: Published;
}

/** One of the documents that are compared. */
export interface Version {
  /** Normalized. */
  readonly bundle: Bundle;
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
  overlays = [],
  network,
  options,
  published,
}: VersionInput): Promise<ReadVersion> {
  const inputs = await readInputs([input], root, { network, overlays });
  if (inputs.value === undefined) return refuse(inputs.diagnostics);
  const { files } = inputs.value;
  const loaded = await loadLeniently(inputs.value, options.filter);
  if (loaded.value === undefined) {
    const locate = createLocator(undefined, files);
    return { ok: false, diagnostics: loaded.diagnostics, locate };
  }
  const normal = normalize(loaded.value);
  const planned = planOf(normal.value, options, published);
  return {
    ok: true,
    version: {
      bundle: normal.value,
      plan: planned.value,
      diagnostics: [loaded, normal, planned].flatMap(
        ({ diagnostics }) => diagnostics,
      ),
      locate: createLocator(normal.value, files),
    },
  };
}

/** What a normalized document gives. */
export function planOf(
  bundle: Bundle,
  options: Options,
  published: Published,
): Outcome<Plan> {
  const { value: document, diagnostics } = build(bundle, options);
  const { value: naming } = name(document, options, published);
  return { value: { document, naming, options }, diagnostics };
}

function refuse(diagnostics: readonly Diagnostic[]): ReadVersion {
  return { ok: false, diagnostics, locate: () => undefined };
}
