import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { tokensOf, type Pointer } from "../../ir/pointer.ts";
import type { Property, Schema, SchemaId } from "../../ir/schema.ts";
import { pointerOfReference, valueAt } from "../resolve.ts";
import type { Claim, Scope } from "../scope.ts";
import { blankBase, buildBase } from "./base.ts";
import { combine } from "./combine.ts";
import { readConditions } from "./conditions.ts";
import { findProperty } from "./find-property.ts";
import { keywords } from "./keywords.ts";
import { part, type Part } from "./part.ts";
import { reportUndeclared } from "./report-undeclared.ts";
import { withUnmetRequirements } from "./unmet-requirements.ts";

/** What builders of schemas leave behind besides schemas. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  readonly claims: Claim[];
  /** Places that must have a name though they are no components, in the order found. */
  readonly hoisted: Set<SchemaId>;
}

/** Neither copies of copies nor redeclared properties of redeclared ones: each would not end. */
interface Depth {
  readonly inlining: boolean;
  readonly inheriting: boolean;
}

/** The scope in which all schemas of a document are built. */
export function createScope(
  document: JsonObject,
  { diagnostics, claims, hoisted }: Findings,
): Scope {
  const build = ({ inlining, inheriting }: Depth): Scope => {
    const scope: Scope = {
      document,
      report: (diagnostic) => diagnostics.push(diagnostic),
      claim: (claim) => claims.push(claim),
      schema: (source, pointer) =>
        reportUndeclared(scope.part(source, pointer), scope),
      part: (source, pointer) => buildPart(source, pointer, scope),
      inherit: (name, found) =>
        inheriting
          ? undefined
          : {
              name,
              required: true,
              schema: build({ inlining, inheriting: true }).schema(
                found.value,
                found.pointer,
              ),
            },
      reference: (reference, pointer) => {
        const target = pointerOfReference(reference);
        const source =
          target === undefined ? undefined : valueAt(document, target);
        if (target === undefined || source === undefined) {
          return part({ ...blankBase(pointer), kind: "any" });
        }
        const named = isComponent(target) || isDefinition(target);
        if (!named && !inlining && !hoisted.has(target)) {
          return build({ inlining: true, inheriting }).part(source, target);
        }
        if (!isComponent(target)) hoisted.add(target);
        return part({ ...blankBase(pointer), kind: "ref", target });
      },
    };
    return scope;
  };
  return build({ inlining: false, inheriting: false });
}

function buildPart(
  source: JsonValue | undefined,
  pointer: Pointer,
  scope: Scope,
): Part {
  if (!isJsonObject(source)) return buildBoolean(source, pointer, scope);
  const base = buildBase(source, pointer, scope);
  const { source: rest, parts: conditional } = readConditions(
    source,
    pointer,
    scope,
  );
  const parts = [
    ...keywords.flatMap((keyword) => keyword(rest, pointer, scope)),
    ...conditional,
  ];
  const met = withUnmetRequirements(parts, scope.document);
  const combined = combine(met, base, (name, beside) =>
    inherit(name, beside, scope),
  );
  claimValues(combined.schema, base, scope);
  return combined;
}

/** `true` is anything, `false` nothing; what is no schema at all is anything, and said. */
function buildBoolean(
  source: JsonValue | undefined,
  pointer: Pointer,
  scope: Scope,
): Part {
  if (source === false) return part({ ...blankBase(pointer), kind: "never" });
  if (source !== true) {
    scope.report(diagnose("schema-expected", { pointer }, {}));
  }
  return part({ ...blankBase(pointer), kind: "any" });
}

/** The example and the default that the schema itself states. */
function claimValues(
  schema: Schema,
  { docs: { example }, default: standard }: ReturnType<typeof buildBase>,
  scope: Scope,
): void {
  const { pointer } = schema;
  if (example !== undefined) {
    scope.claim({ role: "example", value: example, schema, pointer });
  }
  if (standard !== undefined) {
    scope.claim({ role: "default", value: standard, schema, pointer });
  }
}

/** The property as a schema that is referred to declares it, to be declared again as required. */
function inherit(
  name: string,
  parts: readonly Part[],
  scope: Scope,
): Property | undefined {
  for (const { schema } of parts) {
    if (schema.kind !== "ref") continue;
    const found = findProperty(scope.document, schema.target, name);
    if (found === undefined) continue;
    return scope.inherit(name, found);
  }
  return undefined;
}

function isComponent(pointer: Pointer): boolean {
  return (
    pointer.startsWith("/components/schemas/") && tokensOf(pointer).length === 3
  );
}

/** Schemas under `$defs` have names that their authors gave them. */
function isDefinition(pointer: Pointer): boolean {
  return ["$defs", "definitions"].includes(tokensOf(pointer).at(-2) ?? "");
}
