import type {
  SecurityAlternatives,
  SecurityRequirement,
} from "../../../ir/security.ts";
import type { Pointer } from "../../../ir/pointer.ts";
import type { Sides } from "../../change.ts";
import { note, type Context } from "../schema/walk.ts";

/** None at all is as good as one that asks for nothing. */
function alternativesOf(given: SecurityAlternatives): SecurityAlternatives {
  return given.length === 0 ? [[]] : given;
}

/**
 * Compares what clients may authenticate with. One that is no longer enough breaks those that use it,
 * whatever else there is; schemes of the base must be called as in the revision.
 */
export function compareAlternatives(
  base: SecurityAlternatives,
  revision: SecurityAlternatives,
  { at, context }: { readonly at: Sides<Pointer>; readonly context: Context },
): void {
  const before = alternativesOf(base);
  const after = alternativesOf(revision);
  for (const used of before) {
    if (after.some((each) => isEnough(used, each))) continue;
    const wanted = after.find((each) => includesAll(each, used));
    noteMore(used, wanted, { at, context, first: after[0] ?? [] });
  }
  for (const offered of after) {
    if (before.some((each) => isEnough(offered, each))) continue;
    const known = before.find((each) => includesAll(each, offered));
    noteLess(offered, known, { at, context, first: before[0] ?? [] });
  }
}

/** Whether credentials for the one meet the other. */
function isEnough(
  used: SecurityRequirement,
  wanted: SecurityRequirement,
): boolean {
  return wanted.every(({ scheme, scopes }) => {
    const own = used.find((each) => each.scheme === scheme);
    return (
      own !== undefined && scopes.every((scope) => own.scopes.includes(scope))
    );
  });
}

function includesAll(
  larger: SecurityRequirement,
  smaller: SecurityRequirement,
): boolean {
  return smaller.every(({ scheme }) =>
    larger.some((each) => each.scheme === scheme),
  );
}

interface Surroundings {
  readonly at: Sides<Pointer>;
  readonly context: Context;
  readonly first: SecurityRequirement;
}

/** Clients that use an alternative must send more, or something else. */
function noteMore(
  used: SecurityRequirement,
  wanted: SecurityRequirement | undefined,
  { at, context, first }: Surroundings,
): void {
  if (used.length === 0) {
    const schemes = namesOf(wanted ?? first);
    note(context, "security-added", {
      ...at,
      parameters: { schemes },
      after: schemes,
    });
    return;
  }
  if (wanted === undefined) {
    const schemes = namesOf(used);
    const parameters = { schemes };
    note(context, "security-alternative-removed", {
      ...at,
      parameters,
      before: schemes,
    });
    return;
  }
  const schemes = beyond(wanted, used);
  if (schemes.length > 0) {
    const parameters = { schemes };
    note(context, "security-scheme-required", {
      ...at,
      parameters,
      after: schemes,
    });
    return;
  }
  for (const { scheme, scopes } of scopesBeyond(wanted, used)) {
    const parameters = { scheme, scopes };
    note(context, "security-scope-added", { ...at, parameters, after: scopes });
  }
}

/** Clients may send less, or something else. */
function noteLess(
  offered: SecurityRequirement,
  known: SecurityRequirement | undefined,
  { at, context, first }: Surroundings,
): void {
  if (offered.length === 0) {
    const schemes = namesOf(known ?? first);
    note(context, "security-removed", {
      ...at,
      parameters: { schemes },
      before: schemes,
    });
    return;
  }
  if (known === undefined) {
    const schemes = namesOf(offered);
    const parameters = { schemes };
    note(context, "security-alternative-added", {
      ...at,
      parameters,
      after: schemes,
    });
    return;
  }
  const schemes = beyond(known, offered);
  if (schemes.length > 0) {
    const parameters = { schemes };
    note(context, "security-scheme-dropped", {
      ...at,
      parameters,
      before: schemes,
    });
    return;
  }
  for (const { scheme, scopes } of scopesBeyond(known, offered)) {
    const parameters = { scheme, scopes };
    note(context, "security-scope-removed", {
      ...at,
      parameters,
      before: scopes,
    });
  }
}

function namesOf(requirement: SecurityRequirement): readonly string[] {
  return requirement.map(({ scheme }) => scheme).toSorted();
}

function beyond(
  larger: SecurityRequirement,
  smaller: SecurityRequirement,
): readonly string[] {
  const known = new Set(smaller.map(({ scheme }) => scheme));
  return namesOf(larger).filter((scheme) => !known.has(scheme));
}

function scopesBeyond(
  larger: SecurityRequirement,
  smaller: SecurityRequirement,
): SecurityRequirement {
  return larger.flatMap(({ scheme, scopes }) => {
    const known = smaller.find((each) => each.scheme === scheme)?.scopes ?? [];
    const more = scopes.filter((scope) => !known.includes(scope));
    return more.length === 0 ? [] : [{ scheme, scopes: more }];
  });
}
