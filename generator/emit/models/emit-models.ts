import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { FileScope } from "../ts/file-scope.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { modelDeclarations } from "./model-declarations.ts";

/**
 * The named schemas, a file for each group. Groups follow from names alone (see
 * `name/model-file.ts`), so a type's file can be guessed, and using it elsewhere moves nothing.
 */
export function emitModels({
  document,
  naming,
  options,
}: Plan): readonly FileSpec[] {
  const schemas = new Map(document.schemas.map((each) => [each.id, each]));
  const files = new Set([...naming.schemas.values()].map(({ file }) => file));
  return [...files].toSorted().map((file) => {
    const scope = new FileScope(`src/${file}`);
    const declarations = document.schemas
      .filter(({ id }) => naming.schemas.get(id)?.file === file)
      .flatMap((schema) =>
        modelDeclarations(schema, {
          scope,
          naming,
          schemas,
          enums: options.enums,
        }),
      );
    return moduleSpec(`src/${file}`, scope, declarations);
  });
}
