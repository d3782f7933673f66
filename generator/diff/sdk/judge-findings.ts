import type { Finding } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import { sdkVerdicts, worstVerdict, type Way } from "../level.ts";
import {
  judgeLostVariant,
  judgePlace,
  verdictOf,
  type Effect,
  type PlaceStates,
} from "./judge-place.ts";
import { exportedName, hasNoKeys, lookUp, type Found } from "./look-up.ts";
import { lostConstant } from "./lost-constant.ts";
import type { Packages } from "./packages.ts";
import type { Root } from "./place.ts";
import { placesOf, type Places } from "./places-of.ts";
import { witnessOf } from "./witness-of.ts";

/**
 * Asks the TypeScript checker what each finding does to code that was written against the base's
 * package: whether it still compiles, or only test doubles do not. What breaks it has a witness.
 */
export function judgeFindings(
  findings: readonly Finding[],
  plans: Plans,
  packages: Packages,
): readonly Finding[] {
  return findings.map((finding) => judge(finding, plans, packages));
}

function judge(finding: Finding, plans: Plans, packages: Packages): Finding {
  const effects = (["request", "response"] as const).flatMap((way) => {
    const places = placesOf(finding, plans, way);
    if (places === undefined) return [];
    if (!waysOf(finding, places.base.root).includes(way)) return [];
    const effect = effectOf(finding, { places, way, packages });
    return effect === undefined ? [] : [{ effect, way, places }];
  });
  const [worst] = effects.toSorted(
    (a, b) =>
      sdkVerdicts.indexOf(verdictOf(b.effect)) -
      sdkVerdicts.indexOf(verdictOf(a.effect)),
  );
  const sdk = worstVerdict([
    finding.sdk,
    ...effects.map(({ effect }) => verdictOf(effect)),
  ]);
  const witness =
    sdk === "break"
      ? witnessOf(finding, {
          ...(worst !== undefined && { worst }),
          plans,
          packages,
        })
      : undefined;
  if (effects.length === 0 && witness === undefined) return finding;
  const symbols = effects.flatMap(
    ({ places, way }) => exportedName(places.base.root, way) ?? [],
  );
  return {
    ...finding,
    sdk,
    layers:
      effects.length === 0
        ? finding.layers
        : [...new Set([...finding.layers, "sdk" as const])],
    symbols: [...new Set([...finding.symbols, ...symbols])],
    ...(witness !== undefined && { witness }),
  };
}

/** What is written or read in an operation is so whatever the finding says; a schema may be both. */
function waysOf({ direction }: Finding, root: Root): readonly Way[] {
  switch (root.kind) {
    case "params":
    case "handlers":
      return ["request"];
    case "data":
    case "failure":
    case "headers":
    case "payload":
      return ["response"];
    case "function":
      return [];
    case "schema":
      // Who uses what no operation carries may do either with it.
      return direction === null || direction === "both"
        ? ["request", "response"]
        : [direction];
  }
}

interface Question {
  readonly places: Places;
  readonly way: Way;
  readonly packages: Packages;
}

function effectOf(
  finding: Finding,
  { places, way, packages }: Question,
): Effect | undefined {
  const base = lookUp(places.base, { side: "base", packages, way });
  const revision = asFound(
    finding,
    base,
    lookUp(places.revision, { side: "revision", packages, way }),
  );
  const { root, steps } = places.base;
  // A failure that was not declared is an undeclared one: code handles these as well.
  if (root.kind === "failure" && base === undefined) return undefined;
  const { checker } = packages;
  const effect = isOfMembers(finding)
    ? judgeMembers(finding, { base, revision, way, checker })
    : judgePlace({ base, revision, way, checker });
  if (takesParamsNow(places)) return { kind: "call" };
  if (
    effect?.kind === "gone" &&
    way === "request" &&
    takesAnything(places, packages)
  ) {
    return undefined;
  }
  if (effect !== undefined && effect.kind !== "mock") return effect;
  const constant =
    steps.length === 0 &&
    root.kind === "schema" &&
    places.revision.root.kind === "schema"
      ? lostConstant(
          { base: root.names.name, revision: places.revision.root.names.name },
          packages,
        )
      : undefined;
  return constant === undefined || !finding.code.startsWith("enum-")
    ? effect
    : { kind: "constant", name: constant };
}

/** Whether a finding is about some of the values or variants that a place has. */
function isOfMembers({ code }: Finding): boolean {
  return /^(?:enum-value|variant)-(?:added|removed)$/.test(code);
}

/**
 * Members that came harm who reads, and those that went who writes, or tells them apart: the rest is the
 * doing of others of the same union.
 */
function judgeMembers(
  { code }: Finding,
  states: PlaceStates,
): Effect | undefined {
  const isAdded = code.endsWith("-added");
  if (states.way === "request") {
    return isAdded ? undefined : judgePlace(states);
  }
  return isAdded ? judgePlace(states) : judgeLostVariant(states);
}

/**
 * What the revision has at a place, less what other findings say of it: whether a value may be missing
 * is one matter, what it is another.
 */
function asFound(
  { code, location }: Finding,
  base: Found | undefined,
  revision: Found | undefined,
): Found | undefined {
  if (base === undefined || revision === undefined) return revision;
  if (/-became-(?:optional|required)$/.test(code)) {
    return { ...revision, type: base.type };
  }
  const isOfValue = location.base !== null && location.revision !== null;
  return isOfValue && !/-(?:only|renamed|moved)$/.test(code)
    ? { ...revision, optional: base.optional }
    : revision;
}

/** An operation without params has its options in their place. */
function takesParamsNow({ base, revision }: Places): boolean {
  return (
    base.root.kind === "params" &&
    revision.root.kind === "params" &&
    base.root.names.paramsName === undefined &&
    revision.root.names.paramsName !== undefined
  );
}

/** A type without any property takes an object with any. */
function takesAnything(
  { revision: { root, steps } }: Question["places"],
  packages: Packages,
): boolean {
  const holder = lookUp(
    { root, steps: steps.slice(0, -1) },
    { side: "revision", packages, way: "request" },
  );
  const type = holder && packages.checker.getNonNullableType(holder.type);
  return (
    type !== undefined && type.getProperties().length === 0 && !hasNoKeys(type)
  );
}
