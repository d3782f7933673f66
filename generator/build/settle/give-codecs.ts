import type { Diagnostic } from "../../ir/diagnostic.ts";
import type { Operation } from "../../ir/operation.ts";
import type { Formats } from "../../ir/options.ts";
import type { Schemas } from "./break-cycles.ts";
import { chooseCodecs } from "./choose-codecs.ts";
import { mapValues } from "./map-values.ts";
import { mapOperation } from "../../ir/operation-schemas.ts";
import { tellFormatsApart } from "./tell-formats-apart.ts";

interface Parts {
  readonly schemas: Schemas;
  readonly operations: readonly Operation[];
}

/** Gives all schemas the codecs of their formats, but for those whose values nothing would tell apart. */
export function giveCodecs(
  formats: Formats,
  {
    schemas,
    operations,
    diagnostics,
  }: Parts & { readonly diagnostics: Diagnostic[] },
): Parts {
  if (Object.keys(formats).length === 0) return { schemas, operations };
  const choose = chooseCodecs(formats);
  const chosen = mapValues(schemas, choose);
  const tell = tellFormatsApart(chosen, diagnostics);
  return {
    schemas: mapValues(chosen, tell),
    operations: operations.map((operation) =>
      mapOperation(operation, (schema) => tell(choose(schema))),
    ),
  };
}
