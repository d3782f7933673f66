import type { Diagnostic } from "../../ir/diagnostic.ts";
import type { Operation } from "../../ir/operation.ts";
import type { Options } from "../../ir/options.ts";
import type { NamedSchema, Schema, SchemaId } from "../../ir/schema.ts";
import { present } from "../members.ts";
import type { Named } from "../named-schemas.ts";
import { breakCycles } from "./break-cycles.ts";
import { findContradictions } from "./contradictions.ts";
import { convertedIn } from "./converted.ts";
import { findDiscriminated } from "./discriminated.ts";
import { extendBases } from "./extend-bases.ts";
import { giveCodecs } from "./give-codecs.ts";
import { inheritAccess } from "./inherit-access.ts";
import { joinNull } from "./join-null.ts";
import { mapValues } from "./map-values.ts";
import { mapOperation, schemasOf } from "../../ir/operation-schemas.ts";
import { narrowEnums } from "./narrow-enums.ts";
import { openEnums } from "./open-enums.ts";
import { splitSchemas } from "./split.ts";
import { tagVariants } from "./tag-variants.ts";
import { usageOf } from "./usage.ts";

/** All schemas and operations as they were read. */
export interface Unsettled {
  readonly named: ReadonlyMap<SchemaId, Named>;
  readonly operations: readonly Operation[];
}

/** The same with everything decided that depends on the whole: use, shapes, openness. */
export interface Settled {
  readonly schemas: readonly NamedSchema[];
  readonly operations: readonly Operation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides what can't be seen from one schema alone. */
export function settle(
  unsettled: Unsettled,
  { enums, formats = {} }: Pick<Options, "enums" | "formats">,
): Settled {
  const diagnostics: Diagnostic[] = [];
  const named = extendBases(unsettled.named, diagnostics);
  const acyclic = breakCycles(mapValues(named, ({ schema }) => schema));
  const inherit = inheritAccess(acyclic.value);
  const tag = tagVariants(acyclic.value, diagnostics);
  const settleNever = findContradictions(acyclic.value, diagnostics);
  const join = joinNull(acyclic.value, diagnostics);
  const narrow = narrowEnums(acyclic.value);
  const change = (schema: Schema): Schema =>
    narrow(
      settleNever(join(tag(inherit === undefined ? schema : inherit(schema)))),
    );
  const { schemas, operations } = giveCodecs(formats, {
    schemas: mapValues(acyclic.value, change),
    operations: unsettled.operations.map((operation) =>
      mapOperation(operation, change),
    ),
    diagnostics,
  });
  const usage = usageOf(operations, schemas);
  const split = splitSchemas(schemas, usage);
  const converted = convertedIn(schemas, usage);
  const roots = [...schemas.values(), ...operations.flatMap(schemasOf)];
  const discriminated = findDiscriminated(roots, schemas);
  const open = openEnums(enums, discriminated);
  return {
    schemas: Array.from(named, ([id, each]) => {
      const used = usage.get(id) ?? "unused";
      const schema = open(schemas.get(id) ?? each.schema, {
        output: used === "output" || used === "both",
        discriminates: discriminated.enums.has(id),
      });
      const { key, origin } = each;
      return {
        id,
        key,
        schema,
        origin,
        usage: used,
        split: split.has(id),
        ...present({ converted: converted.get(id) }),
      };
    }),
    operations: operations.map((operation) =>
      mapOperation(operation, (schema, direction) =>
        open(schema, { output: direction === "output" }),
      ),
    ),
    diagnostics: [...acyclic.diagnostics, ...diagnostics],
  };
}
