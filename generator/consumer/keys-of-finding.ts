import type { Finding, Sides } from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import { exportedName } from "../diff/sdk/look-up.ts";
import type { Place, Root } from "../diff/sdk/place.ts";
import { placeOf } from "../diff/sdk/place-of.ts";
import type { Key } from "./key-of.ts";

/** What a project names of the base's package where a finding touches it. */
export function keysOfFinding(finding: Finding, plans: Plans): readonly Key[] {
  const base = placeOf(finding, plans.base, "base");
  const keys = base === undefined ? [] : keysOfPlace(base, plans, "base");
  return keys.length > 0 ? keys : finding.symbols;
}

/** A place as the package names it, by each of the names that lead there. */
export function keysOfPlace(
  { root, steps }: Place,
  plans: Plans,
  side: keyof Sides<never>,
): readonly Key[] {
  const path = steps.flatMap((step) =>
    step.kind === "property" ? [step.name] : [],
  );
  return rootKeys(root, plans, side).map((name) => [name, ...path].join("."));
}

function rootKeys(
  root: Root,
  plans: Plans,
  side: keyof Sides<never>,
): readonly Key[] {
  if (root.kind !== "function") {
    const names = (["request", "response"] as const).flatMap(
      (way) => exportedName(root, way) ?? [],
    );
    return [...new Set(names)];
  }
  const { functionName, group } = root.names;
  const { className } = plans[side].naming.groups[group] ?? {};
  return className === undefined
    ? [functionName]
    : [functionName, `${className}.${functionName}`];
}
