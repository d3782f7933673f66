import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { uploadSchemas } from "../../ir/uploads.ts";
import { groupBy } from "../../ir/group-by.ts";
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
  const uploads = uploadSchemas(document.operations, schemas);
  const byFile = groupBy(
    document.schemas,
    ({ id }) => naming.schemas.get(id)?.file,
  );
  return [...byFile].flatMap(([file, models]) => {
    if (file === undefined) return [];
    const scope = new FileScope(`src/${file}`);
    const declarations = models.flatMap((schema) =>
      modelDeclarations(schema, {
        scope,
        naming,
        schemas,
        uploads: uploads.has(schema.id),
        enums: options.enums,
      }),
    );
    return moduleSpec(`src/${file}`, scope, declarations);
  });
}
