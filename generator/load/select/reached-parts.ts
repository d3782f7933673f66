import { fieldOf, type Shape } from "../../ir/grammar.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";
import {
  createResolver,
  type Resolve,
} from "../references/resolve-reference.ts";
import { referencesIn } from "./references-in.ts";

/** A part of a section, that others refer to by its name. */
interface Component {
  readonly value: JsonValue;
  readonly shape: Shape;
}

/** The components that a document reaches from what is none. */
export function reachedParts(document: JsonObject): ReadonlySet<Pointer> {
  const components = componentsOf(document);
  const resolve = createResolver(document);
  const heirs = heirsByBase(components, resolve);
  const walked = new Set<JsonObject>();
  // A set that grows while it is walked is walked to its new end.
  const reached = new Set<Pointer>();
  take(
    Object.fromEntries(
      Object.entries(document).filter(([key]) => !sections.has(key)),
    ),
    "document",
  );
  for (const pointer of reached) {
    const component = components.get(pointer);
    if (component === undefined) continue;
    take(component.value, component.shape);
    // Whoever gets a base with a discriminator may get any of its heirs.
    if (member(component.value, "discriminator") === undefined) continue;
    const family = new Set(heirs.get(pointer));
    for (const heir of family) {
      reached.add(heir);
      for (const further of heirs.get(heir) ?? []) family.add(further);
    }
  }
  return reached;

  function take(value: JsonValue, shape: Shape): void {
    for (const reference of referencesIn(value, shape, walked)) {
      const pointer = componentAt(reference, components, resolve);
      if (pointer !== undefined) reached.add(pointer);
    }
  }
}

const sections: ReadonlySet<string> = new Set([
  "components",
  "definitions",
  "parameters",
  "responses",
  "securityDefinitions",
]);

function componentsOf(document: JsonObject): ReadonlyMap<Pointer, Component> {
  const components = new Map<Pointer, Component>();
  const takeSections = (owner: JsonObject, shape: Shape, at: Pointer): void => {
    for (const [name, section] of Object.entries(owner)) {
      const field = fieldOf(shape, name);
      if (field?.holds !== "map" || !isJsonObject(section)) continue;
      for (const [key, value] of Object.entries(section)) {
        const pointer = at + pointerOf(name, key);
        components.set(pointer, { value, shape: field.shape });
      }
    }
  };
  const inDocument = Object.entries(document).filter(([key]) =>
    sections.has(key),
  );
  takeSections(Object.fromEntries(inDocument), "document", "");
  const held = member(document, "components");
  if (isJsonObject(held)) takeSections(held, "components", "/components");
  return components;
}

/** The component that a reference leads to or into, or that a plain name in a mapping means. */
function componentAt(
  reference: string,
  components: ReadonlyMap<Pointer, Component>,
  resolve: Resolve,
): Pointer | undefined {
  const target = resolve(reference);
  const tokens = target.kind === "found" ? tokensOf(target.pointer) : [];
  return [
    pointerOf(...tokens.slice(0, 3)),
    pointerOf(...tokens.slice(0, 2)),
    pointerOf("components", "schemas", reference),
    pointerOf("definitions", reference),
  ].find((pointer) => components.has(pointer));
}

/** By schema, those that name it in their `allOf`. */
function heirsByBase(
  components: ReadonlyMap<Pointer, Component>,
  resolve: Resolve,
): ReadonlyMap<Pointer, readonly Pointer[]> {
  const heirs = new Map<Pointer, Pointer[]>();
  for (const [pointer, { value, shape }] of components) {
    const parts = shape === "schema" ? member(value, "allOf") : undefined;
    for (const part of Array.isArray(parts) ? parts : []) {
      const reference = member(part, "$ref");
      if (typeof reference !== "string") continue;
      const target = resolve(reference);
      if (target.kind !== "found") continue;
      heirs.set(target.pointer, [
        ...(heirs.get(target.pointer) ?? []),
        pointer,
      ]);
    }
  }
  return heirs;
}
