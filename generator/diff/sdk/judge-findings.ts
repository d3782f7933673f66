import type { Plan } from "../../ir/plan.ts";
import type { Finding, Sides, Subject } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import { sdkVerdicts, worstVerdict, type Way } from "../level.ts";
import { judgePlace, verdictOf, type Effect } from "./judge-place.ts";
import { exportedName, lookUp, type Found } from "./look-up.ts";
import { lostConstant } from "./lost-constant.ts";
import type { Packages } from "./packages.ts";
import type { Place, Root } from "./place.ts";
import { placeOf } from "./place-of.ts";
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
  const places = placesOf(finding, plans);
  const effects =
    places === undefined
      ? []
      : waysOf(finding, places.base.root).flatMap((way) => {
          const effect = effectOf(finding, { places, way, plans, packages });
          return effect === undefined ? [] : [{ effect, way }];
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
          ...(worst !== undefined &&
            places !== undefined && {
              worst: { ...worst, place: places.base },
            }),
          plans,
          packages,
        })
      : undefined;
  if (effects.length === 0 && witness === undefined) return finding;
  const symbols = effects.flatMap(({ way }) =>
    places === undefined ? [] : (exportedName(places.base.root, way) ?? []),
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

/**
 * The place in both packages. Code that exists knows the base's way there, so that is followed in
 * both; what is new is looked for where the revision has it.
 */
function placesOf(
  finding: Finding,
  plans: Plans,
): { readonly base: Place; readonly revision: Place } | undefined {
  const base = placeOf(finding, plans.base, "base");
  const revision = placeOf(finding, plans.revision, "revision");
  const known = base ?? revision;
  if (known === undefined || known.root.kind === "function") return undefined;
  const rootIn = (side: keyof Sides<never>): Root | undefined =>
    sameRoot(known.root, finding.subject, plans[side], side);
  const before = rootIn("base");
  const after = rootIn("revision");
  return before === undefined || after === undefined
    ? undefined
    : {
        base: { root: before, steps: known.steps },
        revision: { root: after, steps: known.steps },
      };
}

/** A root by its names in one of the versions. */
function sameRoot(
  root: Root,
  subject: Subject,
  { naming }: Plan,
  side: keyof Sides<never>,
): Root | undefined {
  if (subject.kind === "document") return undefined;
  const id = subject[side];
  if (id === null) return undefined;
  if (root.kind === "schema") {
    const names = naming.schemas.get(id);
    return names && { kind: "schema", names };
  }
  const names = naming.operations.get(id);
  return names && { ...root, names };
}

/** What is written or read in an operation is so whatever the finding says; a schema may be both. */
function waysOf({ direction }: Finding, root: Root): readonly Way[] {
  switch (root.kind) {
    case "params":
      return ["request"];
    case "data":
    case "failure":
    case "headers":
      return ["response"];
    case "schema":
    case "function":
      if (direction === null) return [];
      return direction === "both" ? ["request", "response"] : [direction];
  }
}

interface Question {
  readonly places: { readonly base: Place; readonly revision: Place };
  readonly way: Way;
  readonly plans: Plans;
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
  const effect = judgePlace({ base, revision, way, checker: packages.checker });
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
function takesParamsNow({ base, revision }: Question["places"]): boolean {
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
  return type?.getProperties().length === 0;
}
