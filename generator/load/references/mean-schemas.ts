import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";
import { editParts } from "../edit/edit-parts.ts";
import type { ReferenceSite } from "./reference-site.ts";
import {
  createResolver,
  referenceTo,
  valueAt,
  type Resolve,
} from "./resolve-reference.ts";

/**
 * Where a schema refers to a component that is none, to a response above all, what is meant is the
 * schema in it.
 */
export function meanSchemas(
  document: JsonObject,
  sites: readonly ReferenceSite[],
): Outcome<JsonValue> {
  const resolve = createResolver(document);
  const diagnostics: Diagnostic[] = [];
  const meant = new Map<Pointer, string>();
  for (const { pointer, reference, shape } of sites) {
    if (shape !== "schema") continue;
    const target = resolve(reference);
    if (target.kind !== "found") continue;
    const held = schemaIn(target.pointer, document, resolve);
    if (held === undefined) continue;
    if (held.schema !== undefined) meant.set(pointer, referenceTo(held.schema));
    const code =
      held.schema === undefined
        ? "reference-means-nothing"
        : "reference-means-schema";
    diagnostics.push(diagnose(code, { pointer }, { reference }));
  }
  return {
    value:
      meant.size === 0
        ? document
        : (editParts(document, meant.keys(), {
            part: (value, pointer) => meant.get(pointer) ?? value,
            items: () => undefined,
          }) ?? document),
    diagnostics,
  };
}

/** The components that have a schema in them. */
const sections: ReadonlySet<string> = new Set([
  "responses",
  "requestBodies",
  "parameters",
  "headers",
  "mediaTypes",
]);

/** What a component that is no schema has for one; undefined where the pointer is of no such component. */
function schemaIn(
  pointer: Pointer,
  document: JsonObject,
  resolve: Resolve,
): { readonly schema: Pointer | undefined } | undefined {
  const passed = new Set<Pointer>();
  let at = pointer;
  while (!passed.has(at)) {
    passed.add(at);
    const [owner, section = "", ...names] = tokensOf(at);
    const isComponent =
      owner === "components" && sections.has(section) && names.length === 1;
    if (!isComponent) return undefined;
    const component = valueAt(document, tokensOf(at));
    const further = member(component, "$ref");
    if (typeof further !== "string") {
      return { schema: schemaBelow(component, at) };
    }
    const target = resolve(further);
    if (target.kind !== "found") return undefined;
    at = target.pointer;
  }
  return undefined;
}

/** Of several media types JSON. */
function schemaBelow(
  component: JsonValue | undefined,
  pointer: Pointer,
): Pointer | undefined {
  if (member(component, "schema") !== undefined) {
    return pointer + pointerOf("schema");
  }
  const content = member(component, "content");
  const types = Object.keys(content ?? {}).filter(
    (type) => member(member(content, type), "schema") !== undefined,
  );
  const type = types.find((one) => /\bjson\b/i.test(one)) ?? types[0];
  return type && pointer + pointerOf("content", type, "schema");
}
