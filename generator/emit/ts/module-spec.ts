import type { Declaration } from "../../ir/declaration.ts";
import type { TypeScriptFile } from "../../ir/file-spec.ts";
import type { FileScope } from "./file-scope.ts";

/** A module of the package, with the imports that its scope has collected by now. */
export function moduleSpec(
  module: string,
  scope: FileScope,
  declarations: readonly Declaration[],
): TypeScriptFile {
  return {
    kind: "typescript",
    path: `${module}.ts`,
    imports: scope.imports(),
    declarations,
  };
}
