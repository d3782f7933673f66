import type { RawDocument, RawSchema } from "../support/raw-document.ts";
import type { Comparison } from "./comparison.ts";
import { referenceOf } from "./saying-parts.ts";

/** How sure it is that a property tells the variants of a union apart. */
export type Telling = "certainly" | "perhaps" | "not";

interface TellingProperties {
  /** `Cat.kind`, by the name of the component that is a variant. */
  readonly certain: ReadonlySet<string>;
  /** `kind`: what tells somewhere may tell here as well, through `allOf`. */
  readonly names: ReadonlySet<string>;
  /** The components that such properties refer to. */
  readonly types: ReadonlySet<string>;
}

const known = new WeakMap<RawDocument, TellingProperties>();

/** Whether a component's property is what a declared discriminator looks at. */
export function tells(
  { document }: Comparison,
  component: string,
  property: string,
): Telling {
  const { certain, names } = known.get(document) ?? collect(document);
  if (certain.has(`${component}.${property}`)) {
    return "certainly";
  }
  return names.has(property) ? "perhaps" : "not";
}

/** Whether a component may be the type of what a declared discriminator looks at. */
export function maybeTells(
  { document }: Comparison,
  component: string,
): boolean {
  const { types } = known.get(document) ?? collect(document);
  return types.has(`#/components/schemas/${component}`);
}

function collect(document: RawDocument): TellingProperties {
  const certain = new Set<string>();
  const names = new Set<string>();
  JSON.stringify(document, (_, value: unknown) => {
    const { discriminator, oneOf, anyOf } = (value ?? {}) as RawSchema;
    const property = discriminator?.propertyName;
    if (typeof property === "string") {
      names.add(property);
      for (const { $ref } of oneOf ?? anyOf ?? []) {
        certain.add(`${$ref?.split("/").at(-1)}.${property}`);
      }
    }
    return value;
  });
  const types = new Set<string>();
  JSON.stringify(document, (_, value: unknown) => {
    const { properties = {} } = (value ?? {}) as RawSchema;
    for (const name of names) {
      const reference = properties[name] && referenceOf(properties[name]);
      if (reference !== undefined) types.add(reference);
    }
    return value;
  });
  const found = { certain, names, types };
  known.set(document, found);
  return found;
}
