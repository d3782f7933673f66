import type { Outcome } from "../../ir/outcome.ts";
import type { Inputs } from "../inputs.ts";
import {
  bundleReferences,
  type Bundled,
  type Documents,
} from "./bundle-references.ts";
import { quiet } from "../network/network.ts";
import { fetchReferenced } from "./fetch-referenced.ts";
import { Library } from "./library.ts";
import { createReadReferenced } from "./read-referenced.ts";

/** Takes what the documents refer to into them, as far as it is within their reach. */
export async function takeIn(
  documents: Documents,
  { files, locations, root, network = quiet }: Inputs,
): Promise<Outcome<Bundled>> {
  const bytesBefore = files.reduce((sum, { text }) => sum + text.length, 0);
  const readReferenced = createReadReferenced({ root, bytesBefore });
  const library = new Library(async (location) => {
    switch (location.kind) {
      case "file":
      case "revision":
        return readReferenced(location);
      case "url":
        return fetchReferenced(location.url, network);
      case "stream": {
        const reason = "standard input is read once";
        return { value: { kind: "refused", reason }, diagnostics: [] };
      }
    }
  });
  const value = await bundleReferences(
    documents,
    ({ name }) => locations.get(name) ?? { kind: "stream" },
    { library, allowedHosts: new Set(network.allowHosts) },
  );
  return { value, diagnostics: library.diagnostics };
}
