import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import { nearestName } from "../ir/nearest-name.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Config } from "./config.ts";
import { configShape } from "./config-shape.ts";
import { locateKey } from "./locate-key.ts";
import type { ChoiceShape, MapShape, ObjectShape, Shape } from "./shape.ts";

/** Where a configuration came from, for messages. */
export interface ConfigSource {
  /** As the user names it: `cabochon.config.ts`. */
  readonly name: string;
  readonly text: string;
}

type Finding =
  | { readonly kind: "unknown"; readonly at: Path; readonly shape: ObjectShape }
  | {
      readonly kind: "wrong";
      readonly at: Path;
      readonly expected: string;
      readonly value: unknown;
    };

/** The keys that lead to a value: `["package", "name"]`. */
type Path = readonly string[];

/**
 * Checks a configuration strictly: a misspelt option is an error, not an option that does nothing.
 * Members that are undefined count as absent.
 */
export function checkConfig(
  value: unknown,
  source: ConfigSource,
): Outcome<Partial<Config> | undefined> {
  const findings = findingsIn(value, configShape, []);
  const diagnostics = findings.map((finding) => report(finding, source));
  return {
    value: diagnostics.length > 0 ? undefined : (defined(value) as Config),
    diagnostics,
  };
}

function findingsIn(
  value: unknown,
  shape: Shape,
  at: Path,
): readonly Finding[] {
  if (shape.kind === "map") return findingsInMap(value, shape, at);
  if (shape.kind === "choice" && shape.orObject && isPlainObject(value)) {
    return findingsIn(value, shape.orObject, at);
  }
  if (shape.kind !== "object") {
    const expected = expectation(value, shape);
    return expected === undefined
      ? []
      : [{ kind: "wrong", at, expected, value }];
  }
  if (shape.orFalse && value === false) return [];
  if (!isPlainObject(value)) {
    const expected = shape.orFalse ? "an object or false" : "an object";
    return [{ kind: "wrong", at, expected, value }];
  }
  const missing = shape.required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) {
    return [
      { kind: "wrong", at, expected: `an object with "${missing}"`, value },
    ];
  }
  return Object.entries(value).flatMap(([key, entry]): readonly Finding[] => {
    const member = shape.members.get(key);
    if (member === undefined) {
      return [{ kind: "unknown", at: [...at, key], shape }];
    }
    return entry === undefined ? [] : findingsIn(entry, member, [...at, key]);
  });
}

function findingsInMap(
  value: unknown,
  shape: MapShape,
  at: Path,
): readonly Finding[] {
  if (shape.orFalse === true && value === false) return [];
  if (!isPlainObject(value)) {
    return [{ kind: "wrong", at, expected: "an object", value }];
  }
  return Object.entries(value).flatMap(([key, entry]): readonly Finding[] =>
    shape.keys.test(key)
      ? findingsIn(
          entry,
          typeof shape.values === "function" ? shape.values(key) : shape.values,
          [...at, key],
        )
      : [{ kind: "wrong", at, expected: `named by ${shape.what}`, value: key }],
  );
}

/** What the value should be, or undefined where it is that. */
function expectation(
  value: unknown,
  shape: Exclude<Shape, ObjectShape | MapShape>,
): string | undefined {
  switch (shape.kind) {
    case "text":
      return isText(value) && shape.pattern.test(value)
        ? undefined
        : shape.what;
    case "texts": {
      const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
      const fits = (one: unknown) => isText(one) && shape.pattern.test(one);
      return texts.length > 0 && texts.every(fits) ? undefined : shape.what;
    }
    case "boolean":
      return typeof value === "boolean" ? undefined : "true or false";
    case "count":
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? undefined
        : shape.what;
    case "choice":
      return shape.values.some((choice) => choice === value)
        ? undefined
        : choices(shape);
  }
}

function choices({ values, orObject }: ChoiceShape): string {
  const named = values.map((choice) => `"${choice}"`).join(", ");
  return orObject === undefined
    ? `one of ${named}`
    : `${named}, or an object with ${orObject.required.join(", ")}`;
}

function report(finding: Finding, source: ConfigSource): Diagnostic {
  const { at } = finding;
  const place = { file: source.name, ...locateKey(source.text, at) };
  const key = at.join(".");
  if (finding.kind === "wrong") {
    const { expected, value } = finding;
    const found = describe(value);
    return diagnose("config-wrong-value", place, { key, expected, found });
  }
  const known = [...finding.shape.members.keys()];
  const nearest = nearestName(at.at(-1) ?? "", known);
  return diagnose("config-unknown-key", place, {
    key,
    known,
    ...(nearest !== undefined && { nearest }),
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value in a few words: `"opne"`, `7`, `a list`. */
function describe(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? "an empty list" : "a list";
  switch (typeof value) {
    case "string":
      return JSON.stringify(
        value.length > 40 ? `${value.slice(0, 40)}…` : value,
      );
    case "object":
      return value === null ? "null" : "an object";
    case "function":
      return "a function";
    case "undefined":
      return "nothing";
    default:
      return String(value);
  }
}

/** The same value, less the members that are undefined. */
function defined(value: unknown): unknown {
  return isPlainObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, entry]) => entry !== undefined)
          .map(([key, entry]) => [key, defined(entry)]),
      )
    : value;
}
