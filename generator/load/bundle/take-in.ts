import type { Outcome } from "../../ir/outcome.ts";
import type { Inputs } from "../inputs.ts";
import {
  bundleReferences,
  type Bundled,
  type Documents,
} from "./bundle-references.ts";
import { Library } from "./library.ts";
import {
  createReadReferenced,
  type ReadReferenced,
} from "./read-referenced.ts";

/** Takes what the documents refer to into them, as far as it is within their reach. */
export async function takeIn(
  documents: Documents,
  { files, locations, root }: Inputs,
): Promise<Outcome<Bundled>> {
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  const readFile = createReadReferenced(root, bytes);
  const read: ReadReferenced = async (location) =>
    location.kind === "file"
      ? readFile(location)
      : {
          value: { kind: "refused", reason: "it is no file" },
          diagnostics: [],
        };
  const library = new Library(read);
  const value = await bundleReferences(
    documents,
    ({ name }) => locations.get(name) ?? { kind: "stream" },
    { library, allowedHosts: new Set() },
  );
  return { value, diagnostics: library.diagnostics };
}
