import type { MediaType } from "../../ir/operation.ts";
import type { Plan } from "../../ir/plan.ts";
import { successesOf } from "../../ir/responses.ts";
import type { SchemaId } from "../../ir/schema.ts";
import type { Finding, Sides, Subject } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import type { Way } from "../level.ts";
import { exportedName } from "./look-up.ts";
import type { Place, Root, Step } from "./place.ts";
import { placeOf } from "./place-of.ts";

/** One place in both packages. */
export interface Places {
  readonly base: Place;
  readonly revision: Place;
}

/**
 * The place of a finding in both packages. Code that exists knows the base's way there, so that is
 * followed in both; what is new is looked for where the revision has it.
 */
export function placesOf(
  finding: Finding,
  plans: Plans,
  way: Way,
): Places | undefined {
  const base = placeOf(finding, plans.base, "base");
  const revision = placeOf(finding, plans.revision, "revision");
  const known = base ?? revision;
  if (known === undefined) return undefined;
  const { root, steps } =
    known.root.kind === "function"
      ? (pathParameter(finding, plans) ?? known)
      : known;
  if (root.kind === "function") return undefined;
  const before = sameRoot(root, finding.subject, plans.base, "base");
  const after = sameRoot(root, finding.subject, plans.revision, "revision");
  if (before === undefined || after === undefined) return undefined;
  const places = {
    base: { root: before, steps },
    revision: { root: after, steps },
  };
  return exportedName(before, way) === exportedName(after, way)
    ? places
    : (throughOperation(finding, places, { plans, way }) ?? places);
}

/** A root by its names in one of the versions. */
function sameRoot(
  root: Root,
  subject: Subject,
  { naming }: Plan,
  side: keyof Sides<never>,
): Root | undefined {
  if (root.kind === "handlers" || root.kind === "payload") {
    return { ...root, names: naming.webhooks ?? root.names };
  }
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

/** The parameter that the path of one version has and that of the other has not. */
function pathParameter({ subject }: Finding, plans: Plans): Place | undefined {
  if (subject.kind !== "operation") return undefined;
  const keysIn = (side: keyof Plans): readonly string[] => {
    const { document, naming } = plans[side];
    const operation = document.operations.find(
      ({ key }) => key === subject[side],
    );
    const names = operation && naming.operations.get(operation.key);
    return (operation?.parameters ?? []).flatMap((parameter, index) =>
      parameter.in === "path" ? (names?.parameterKeys[index] ?? []) : [],
    );
  };
  const before = keysIn("base");
  const after = keysIn("revision");
  const name =
    before.find((key) => !after.includes(key)) ??
    after.find((key) => !before.includes(key));
  const names =
    subject.base === null
      ? undefined
      : plans.base.naming.operations.get(subject.base);
  return name === undefined || names === undefined
    ? undefined
    : { root: { kind: "params", names }, steps: [{ kind: "property", name }] };
}

/** The same places, by the first operation in both versions whose body or response is the schema. */
function throughOperation(
  { operations, subject }: Finding,
  { base, revision }: Places,
  { plans, way }: { readonly plans: Plans; readonly way: Way },
): Places | undefined {
  if (subject.kind !== "schema") return undefined;
  for (const { method, path } of operations) {
    const key = `${method} ${path}`;
    const before = entryOf(plans.base, { key, schema: subject.base, way });
    const after = entryOf(plans.revision, {
      key,
      schema: subject.revision,
      way,
    });
    if (before === undefined || after === undefined) continue;
    if (before.steps.length !== after.steps.length) continue;
    return {
      base: { root: before.root, steps: [...before.steps, ...base.steps] },
      revision: {
        root: after.root,
        steps: [...after.steps, ...revision.steps],
      },
    };
  }
  return undefined;
}

interface Entry {
  readonly key: string;
  readonly schema: SchemaId | null;
  readonly way: Way;
}

/** Where an operation carries a schema itself, or a list of it. */
function entryOf(
  { document, naming }: Plan,
  { key, schema, way }: Entry,
): Place | undefined {
  const operation = document.operations.find((each) => each.key === key);
  const names = naming.operations.get(key);
  if (operation === undefined || names === undefined) return undefined;
  const content =
    way === "request"
      ? operation.body?.content
      : successesOf(operation)[0]?.content;
  const inner = stepsTo(schema, content ?? []);
  if (inner === undefined) return undefined;
  return way === "request"
    ? {
        root: { kind: "params", names },
        steps: [{ kind: "property", name: "body" }, ...inner],
      }
    : { root: { kind: "data", names }, steps: inner };
}

function stepsTo(
  id: SchemaId | null,
  [media, ...others]: readonly MediaType[],
): readonly Step[] | undefined {
  const schema = others.length === 0 ? media?.schema : undefined;
  if (schema?.kind === "ref" && schema.target === id) return [];
  const items = schema?.kind === "array" ? schema.items : undefined;
  return items?.kind === "ref" && items.target === id
    ? [{ kind: "item" }]
    : undefined;
}
