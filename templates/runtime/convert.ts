/**
 * Turns a value of JSON into what a model holds, or back. It is never called
 * with null or undefined, which stay what they are; what has another shape than
 * was declared is left alone.
 */
export type Convert = (value: never) => unknown;

/** A converter for whatever comes. */
export type Converter = (value: unknown) => unknown;

function apply(convert: Convert | null | undefined, value: unknown): unknown {
  return convert && value !== null && value !== undefined
    ? convert(value as never)
    : value;
}

/** Converts members of an object by their names, null for none, and all others by `rest`. */
export function members(
  converters: { readonly [name: string]: Convert | null },
  rest?: Convert,
): Converter {
  return (value) =>
    isRecord(value)
      ? // Not by assignment, which a member called `__proto__` would not survive.
        Object.fromEntries(
          Object.entries(value).map(([name, item]) => [
            name,
            apply(
              Object.hasOwn(converters, name) ? converters[name] : rest,
              item,
            ),
          ]),
        )
      : value;
}

/** Converts the items of an array. */
export function items(convert: Convert): Converter {
  return (value) =>
    Array.isArray(value)
      ? value.map((item: unknown) => apply(convert, item))
      : value;
}

/** Converts the items of an array by their place, null for none, and those that follow by `rest`. */
export function places(
  converters: readonly (Convert | null)[],
  rest?: Convert,
): Converter {
  return (value) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) =>
          apply(index < converters.length ? converters[index] : rest, item),
        )
      : value;
}

/** Converts an object by what one of its members holds, by `otherwise` if it is nothing known. */
export function byTag(
  property: string,
  cases: { readonly [tag: string]: Convert | null },
  otherwise?: Convert,
): Converter {
  return (value) => {
    const tag = isRecord(value) ? String(value[property]) : "";
    return apply(Object.hasOwn(cases, tag) ? cases[tag] : otherwise, value);
  };
}

/** Converts an object by the first case of which it has all members. */
export function byMembers(
  ...cases: readonly (readonly [names: readonly string[], convert?: Convert])[]
): Converter {
  return (value) => {
    const found =
      isRecord(value) &&
      cases.find(([names]) =>
        names.every((name) => Object.hasOwn(value, name)),
      );
    return found ? apply(found[1], value) : value;
  };
}

/** Converts arrays, objects, and all that is neither, each by a converter of its own. */
export function byKind(kinds: {
  readonly array?: Convert;
  readonly object?: Convert;
  readonly scalar?: Convert;
}): Converter {
  return (value) =>
    apply(
      Array.isArray(value)
        ? kinds.array
        : isRecord(value)
          ? kinds.object
          : kinds.scalar,
      value,
    );
}

/** Applies several converters, each to what the one before it has left. */
export function each(...converters: readonly Convert[]): Converter {
  return (value) =>
    converters.reduce((current, convert) => apply(convert, current), value);
}

/** A decoder of texts; what came as anything else is left alone. */
export function fromText(decode: (text: string) => unknown): Converter {
  return (value) => (typeof value === "string" ? decode(value) : value);
}

/** A decoder of numbers; what came as anything else is left alone. */
export function fromNumber(decode: (value: number) => unknown): Converter {
  return (value) => (typeof value === "number" ? decode(value) : value);
}

/** Whether a value is a plain object: no array, and no date or the like. */
function isRecord(
  value: unknown,
): value is { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The object of another realm has another prototype, that in turn has none.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
