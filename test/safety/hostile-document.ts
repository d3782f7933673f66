import type { JsonObject, JsonValue } from "../../generator/ir/json.ts";
import { hostileText } from "./hostile-text.ts";
import {
  metaSchemas,
  shapeOf,
  type MetaSchema,
  type Shape,
} from "./meta-schema.ts";

export type Dialect = keyof typeof metaSchemas;

/** Where a text stands: the address in the meta-schema. */
export interface PlacedText {
  readonly position: string;
  readonly number: number;
}

/** A document with a hostile text wherever its meta-schema allows a text. */
export interface HostileDocument {
  readonly document: JsonObject;
  readonly texts: readonly PlacedText[];
}

/** A version is the only text that has to be right for a document to be read at all. */
const VERSIONS: Readonly<Record<Dialect, JsonObject>> = {
  "2.0": { swagger: "2.0" },
  "3.0": { openapi: "3.0.3" },
  "3.1": { openapi: "3.1.0" },
};

/** Gives the text with a number for a position. */
export type WriteText = (number: number, position: string) => string;

/**
 * The document of a version, its texts hostile if nothing else is said; `shift` has each position get
 * another of the texts.
 */
export function hostileDocument(
  dialect: Dialect,
  shift = 0,
  write: WriteText = hostileText,
): HostileDocument {
  const writer = new Writer(shift, write);
  const document = writer.one([metaSchemas[dialect]]);
  return {
    document: { ...(document as JsonObject), ...VERSIONS[dialect] },
    texts: writer.texts,
  };
}

/** How often a shape is written with all it can hold; later, and inside of itself, with texts alone. */
const FULL = 80;

/** Keys that match the patterns of the meta-schemas; other keys are hostile texts. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "^(get|put|post|delete|options|head|patch|trace)$":
    "get put post delete options head patch trace".split(" "),
  "^[1-5][0-9X]{2}$": ["200", "201", "404", "4XX", "500"],
  "^[1-5](?:\\d{2}|XX)$": ["200", "201", "404", "4XX", "500"],
  "^([0-9]{3})$|^(default)$": ["200", "201", "404", "500", "default"],
  "^\\$ref$": ["$ref"],
  // Says what the names in these may be, and nothing of what they hold.
  "^(schemas|responses|parameters|examples|requestBodies|headers|securitySchemes|links|callbacks|pathItems)$":
    [],
};

/** What keys begin with, by pattern. */
const PREFIXES: Readonly<Record<string, string>> = {
  "": "",
  "^x-": "x-",
  "^/": "/",
  "^\\/": "/",
  "^[a-zA-Z0-9\\.\\-_]+$": "",
};

/** Positions that mean something only where they name the same. */
const LINKED = [
  {
    name: "tag",
    pattern: /operation\/properties\/tags\/items$|tag\/properties\/name$/i,
  },
  {
    name: "scheme",
    pattern: /(?:securitySchemes|securityDefinitions|security\/items) $/,
  },
  {
    name: "property",
    pattern: /properties\/properties $|stringArray\/items$|propertyName$/,
  },
];

type Entry = readonly [key: string, value: JsonValue];

/** Writes values with a hostile text in each position: none has all, together they have. */
class Writer {
  readonly texts: PlacedText[] = [];
  readonly #turns = new Map<string, number>();
  readonly #shared = new Map<string, number>();
  readonly #open = new Set<string>();
  readonly #shift: number;
  readonly #write: WriteText;

  constructor(shift: number, write: WriteText) {
    this.#shift = shift;
    this.#write = write;
  }

  /** A value that some schemas describe; each time another of those that exclude each other. */
  one(schemas: readonly MetaSchema[]): JsonValue {
    const shape = shapeOf(schemas);
    const at = schemas[0]?.address ?? "";
    const values: (() => JsonValue)[] = [
      ...(isObject(shape) ? [() => this.#object(shape, at)] : []),
      ...(shape.items.length > 0 ? [() => this.#many(shape.items)] : []),
      ...shape.choices.map((choice) => () => choice),
      ...(shape.isText || shape.choices.length > 0
        ? [() => this.#text(at)]
        : []),
      ...(shape.isAny ? this.#anything(at) : []),
      ...(shape.isScalar ? [() => true, () => 3, () => this.#text(at)] : []),
    ];
    return values[this.#turn(at) % values.length]?.() ?? null;
  }

  /** The values that a list or map needs to show all that its members can be. */
  #many(schemas: readonly MetaSchema[]): readonly JsonValue[] {
    const shape = shapeOf(schemas);
    const at = schemas[0]?.address ?? "";
    if (!isObject(shape)) {
      const number = shape.choices.length + (shape.isAny ? 4 : 1);
      return Array.from({ length: number }, () => this.one(schemas));
    }
    const { simple, others } = partsOf(shape);
    const choices = simple.map(([, held]) => shapeOf(held).choices.length + 1);
    const number = 2 * Math.max(others.length + 1, ...choices);
    return Array.from({ length: this.#isFull(shape) ? number : 1 }, () =>
      this.#object(shape, at),
    );
  }

  #object(shape: Shape, at: string): JsonObject {
    const full = this.#isFull(shape);
    const turn = this.#turn(`object ${shape.key}`);
    const { simple, others } = partsOf(shape);
    const index = turn % (others.length + 1);
    const choosy = full && Math.floor(turn / (others.length + 1)) % 2 === 1;
    const entries: Entry[] = simple
      .filter(([, held]) => !choosy || shapeOf(held).choices.length === 0)
      .map(([key, held]) => [key, this.one(held)]);
    if (full) {
      this.#open.add(shape.key);
      const chosen = index === 0 ? others : others.slice(index - 1, index);
      for (const [key, held] of chosen) {
        if (index > 0 || !key.startsWith("$"))
          entries.push([key, this.one(held)]);
      }
      for (const [pattern, held] of shape.maps) {
        entries.push(...this.#map(pattern, held, at));
      }
      this.#open.delete(shape.key);
    }
    return Object.fromEntries(entries);
  }

  #map(
    pattern: string,
    schemas: readonly MetaSchema[],
    at: string,
  ): readonly Entry[] {
    const values = this.#many(schemas);
    const keys = KEYS[pattern];
    if (keys !== undefined)
      return keys.map((key, index) => [
        key,
        values[index] ?? this.one(schemas),
      ]);
    const prefix = PREFIXES[pattern];
    if (prefix === undefined) throw new Error(`no key is known for ${pattern}`);
    return values.map((value) => [
      prefix + this.#text(`${at} ${pattern}`),
      value,
    ]);
  }

  #anything(at: string): readonly (() => JsonValue)[] {
    return [
      () => this.#text(at),
      () => ({ [this.#text(at)]: this.#text(at) }),
      () => [this.#text(at)],
    ];
  }

  #isFull({ key }: Shape): boolean {
    return (
      !this.#open.has(key) && (this.#turns.get(`object ${key}`) ?? 0) < FULL
    );
  }

  #turn(of: string): number {
    const turn = this.#turns.get(of) ?? 0;
    this.#turns.set(of, turn + 1);
    return turn;
  }

  #text(position: string): string {
    const number = this.#number(position);
    this.texts.push({ position, number });
    return this.#write(number, position);
  }

  /** A number of its own, or one of a few that the positions of a group share. */
  #number(position: string): number {
    const own = this.texts.length + this.#shift;
    const group = LINKED.find(({ pattern }) => pattern.test(position));
    if (group === undefined) return own;
    const key = `${group.name} ${this.#turn(`shared ${position}`) % 3}`;
    const number = this.#shared.get(key) ?? own;
    this.#shared.set(key, number);
    return number;
  }
}

function isObject({ properties, maps }: Shape): boolean {
  return properties.size + maps.size > 0;
}

type Parts = Readonly<
  Record<
    "simple" | "others",
    readonly (readonly [string, readonly MetaSchema[]])[]
  >
>;

/** The properties that go with any others, and those that may not. */
function partsOf({ properties }: Shape): Parts {
  const parts = [...properties].map(([key, schemas]) => {
    const shape = shapeOf(schemas);
    const isSimple =
      (shape.isText || shape.choices.length > 0) &&
      !isObject(shape) &&
      !key.startsWith("$");
    return { isSimple, part: [key, schemas] as const };
  });
  return {
    simple: parts.filter(({ isSimple }) => isSimple).map(({ part }) => part),
    others: parts.filter(({ isSimple }) => !isSimple).map(({ part }) => part),
  };
}
