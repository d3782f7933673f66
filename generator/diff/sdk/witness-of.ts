import type { ts as TypeScript } from "ts-morph";

import type { Finding } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import type { Way } from "../level.ts";
import { textOf, writtenType, type Effect } from "./judge-place.ts";
import {
  declaredType,
  exportedName,
  hasNoKeys,
  keysTypeOf,
  lookUp,
  type Found,
} from "./look-up.ts";
import type { Packages } from "./packages.ts";
import type { Place, Step } from "./place.ts";
import type { Places } from "./places-of.ts";
import { ts } from "./ts-morph.ts";

interface WitnessContext {
  /** The worst that the checker found; absent where only a name changed. */
  readonly worst?: {
    readonly effect: Effect;
    readonly way: Way;
    readonly places: Places;
  };
  readonly plans: Plans;
  readonly packages: Packages;
}

/** A program of a few lines that compiles against the base's package and not against the revision's. */
export function witnessOf(
  finding: Finding,
  { worst, plans, packages }: WitnessContext,
): string | undefined {
  const { naming } = plans.base;
  const body =
    worst === undefined ? nameUse(finding, plans) : effectUse(worst, packages);
  if (body === undefined) return undefined;
  const names = importedNames(body, packages);
  const list = names.length === 0 ? "" : ` ${names.join(", ")} `;
  return `import {${list}} from ${JSON.stringify(naming.package.name)};\n\n${body}\n`;
}

/** Identifiers of the program that the base's package exports. */
function importedNames(
  body: string,
  { exportOf }: Packages,
): readonly string[] {
  const bare = body.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const words = bare.match(/(?<![.\w$])[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => exportOf("base", word) !== undefined)
    .toSorted();
}

function nameUse(
  { code, subject }: Finding,
  { base }: Plans,
): string | undefined {
  if (subject.kind === "document" || subject.base === null) return undefined;
  if (subject.kind === "schema") {
    const names = base.naming.schemas.get(subject.base);
    return names && `export type Used = ${names.name};`;
  }
  const names = base.naming.operations.get(subject.base);
  const group = names && base.naming.groups[names.group];
  if (names === undefined || group === undefined) return undefined;
  return code === "operation-tags-changed"
    ? `export const use = (api: ${base.naming.package.className}): unknown =>\n  api.${group.property}.${names.functionName};`
    : `export const use: unknown = ${names.functionName};`;
}

function effectUse(
  { effect, way, places }: NonNullable<WitnessContext["worst"]>,
  packages: Packages,
): string | undefined {
  const { checker } = packages;
  const place = places.base;
  const last = place.steps.at(-1);
  const holderText = typeText(around(place), way);
  const here = typeText(place, way);
  const found = lookUp(place, { side: "base", packages, way });
  const written = found && spelledOut(found, checker);
  if (effect.kind === "call") {
    const { names } = place.root as Extract<Place["root"], { kind: "params" }>;
    return `export const use = (client: Client): unknown =>\n  ${names.functionName}(client, { timeout: 1000 });`;
  }
  if (effect.kind === "constant") {
    return `export const use: unknown = ${here}[${JSON.stringify(effect.name)}];`;
  }
  if (place.root.kind === "failure" && effect.kind === "gone") {
    const name = exportedName(place.root, way);
    return `export const isIt = (error: ${name}): boolean =>\n  error.declared === ${JSON.stringify(place.root.status)};`;
  }
  if (holderText === undefined || here === undefined) return undefined;
  const holder = `NonNullable<${holderText}>`;
  switch (effect.kind) {
    case "mock":
      return undefined;
    case "variant":
      return effect.variant.isLiteral()
        ? `export const isIt = (value: ${here}): boolean => value === ${JSON.stringify(effect.variant.value)};`
        : `export const make = (value: ${textOf(effect.variant, checker)}): ${here} => value;`;
    case "required":
      return last?.kind === "property"
        ? `export const make = (\n  rest: Omit<${holder}, ${JSON.stringify(last.name)}>,\n): ${holder} => rest;`
        : undefined;
    case "optional":
      return last?.kind === "property"
        ? `export const read = (value: ${holder}): {} | null => value[${JSON.stringify(last.name)}];`
        : undefined;
    case "gone":
      if (last === undefined || last.kind === "item") return undefined;
      return keyUse({
        key: last.kind === "value" ? "anything" : last.name,
        holder,
        way,
        left: lookUp(around(places.revision), {
          side: "revision",
          packages,
          way,
        }),
        written,
        checker,
      });
    case "keys": {
      const held = found && keysTypeOf(checker.getNonNullableType(found.type));
      return keyUse({
        key: "anything",
        holder: `NonNullable<${here}>`,
        way,
        left: lookUp(places.revision, { side: "revision", packages, way }),
        written: held && textOf(held, checker),
        checker,
      });
    }
    case "type":
      if (written === undefined) return undefined;
      return way === "request"
        ? `export const write = (value: ${written}): ${here} => value;`
        : `export const read = (value: Exclude<${here}, undefined>): ${written} => value;`;
  }
}

interface KeyUse {
  readonly key: string;
  /** The type that has it in the base's package. */
  readonly holder: string;
  readonly way: Way;
  /** What the revision's package has in place of that. */
  readonly left: Found | undefined;
  /** The type of what stands under the key, in the base's package. */
  readonly written: string | undefined;
  readonly checker: TypeScript.TypeChecker;
}

/** An object without keys lets every key be read and written, as nothing that there is a value of. */
function keyUse(use: KeyUse): string {
  const { holder, way, left, written = "unknown", checker } = use;
  const key = JSON.stringify(use.key);
  const isEmpty =
    left !== undefined && hasNoKeys(checker.getNonNullableType(left.type));
  if (way === "request") {
    const value = isEmpty
      ? `{} as unknown as ${written}`
      : "undefined as never";
    return `export const part: Partial<${holder}> = { ${key}: ${value} };`;
  }
  const end = isEmpty ? "?.toString()" : "";
  return `export const read = (value: ${holder}): unknown => value[${key}]${end};`;
}

/** What a place stands in. */
function around({ root, steps }: Place): Place {
  return { root, steps: steps.slice(0, -1) };
}

/** The type at a place, in terms of what the package exports. */
function typeText({ root, steps }: Place, way: Way): string | undefined {
  const start = rootText(root, way);
  return start === undefined
    ? undefined
    : steps.reduce((text, step) => `NonNullable<${text}>${keyOf(step)}`, start);
}

function rootText(root: Place["root"], way: Way): string | undefined {
  switch (root.kind) {
    case "data":
      return `Awaited<ReturnType<typeof ${root.names.functionName}>>`;
    case "failure": {
      const name = exportedName(root, way);
      const status = JSON.stringify(root.status);
      return (
        name && `Extract<${name}, { declared: ${status} }>["error"]["body"]`
      );
    }
    case "payload": {
      const { key, names } = root;
      return `Parameters<NonNullable<${names.handlersName}[${JSON.stringify(key)}]>>[0]`;
    }
    default:
      return exportedName(root, way);
  }
}

function keyOf(step: Step): string {
  switch (step.kind) {
    case "property":
      return `[${JSON.stringify(step.name)}]`;
    case "item":
      return `[${step.index ?? "number"}]`;
    case "value":
      return "[string]";
  }
}

/**
 * The type of a place without the name that it is declared under: in the revision's package that
 * would be another type.
 */
function spelledOut(found: Found, checker: TypeScript.TypeChecker): string {
  const { type, parent } = found;
  if (parent !== undefined || !type.isClassOrInterface()) {
    return writtenType(found, checker);
  }
  const members = type.getProperties().map((property) => {
    const mark = property.flags & ts.SymbolFlags.Optional ? "?" : "";
    const text = textOf(declaredType(property, checker), checker);
    return `${JSON.stringify(property.name)}${mark}: ${text};`;
  });
  const others = type.getStringIndexType();
  const index =
    others === undefined ? [] : [`[key: string]: ${textOf(others, checker)};`];
  return `{ ${[...members, ...index].join(" ")} }`;
}
