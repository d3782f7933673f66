import type { OperationKey } from "../../ir/operation.ts";
import { operationTypeNames } from "../../ir/operation-type-names.ts";
import type { Plan } from "../../ir/plan.ts";
import { pointerOf, type Pointer } from "../../ir/pointer.ts";
import type { ChangeOf, Sides, Subject } from "../change.ts";
import type { Plans } from "../judge-change.ts";

/** A name that the base's package exports and the revision's does not, or not as a value. */
export interface LostExport {
  readonly name: string;
  /** It is there at run time; else it is a type. */
  readonly isValue: boolean;
  /** What it belongs to: whatever broke that explains it. */
  readonly subjects: readonly Subject[];
  /** What to say where nothing explains it. */
  readonly change: ChangeOf<"export-removed" | "export-renamed">;
}

interface Owned extends Pick<LostExport, "name" | "isValue"> {
  readonly owner: Owner;
}

type Owner =
  | { readonly kind: "schema"; readonly id: Pointer }
  | { readonly kind: "operations"; readonly keys: readonly OperationKey[] }
  /** The names that every package has one of, and webhooks. */
  | { readonly kind: "document"; readonly role?: string };

/** The exports that went, but for those of the runtime. */
export function lostExports(plans: Plans): readonly LostExport[] {
  const later = ownedIn(plans.revision);
  const names = new Set(later.map(({ name }) => name));
  const values = new Set(
    later.filter(({ isValue }) => isValue).map(({ name }) => name),
  );
  return ownedIn(plans.base)
    .filter(({ isValue, name }) => !(isValue ? values : names).has(name))
    .map((lost) => lostExport(lost, later, plans));
}

function lostExport(
  { isValue, name, owner }: Owned,
  later: readonly Owned[],
  plans: Plans,
): LostExport {
  const subjects = subjectsOf(owner, plans.revision);
  const [subject = { kind: "document" } as const] = subjects;
  const renamed =
    owner.kind === "document" && owner.role !== undefined
      ? later.find(
          (each) =>
            each.owner.kind === "document" && each.owner.role === owner.role,
        )
      : undefined;
  const place = {
    where: name,
    subject,
    location: locationOf(subject, plans),
    before: name,
    ways: [],
    operations: subject.kind === "operation" ? [subject.base ?? ""] : [],
  };
  return {
    name,
    isValue,
    subjects,
    change:
      renamed === undefined
        ? {
            ...place,
            code: "export-removed",
            parameters: { name },
            after: null,
          }
        : {
            ...place,
            code: "export-renamed",
            parameters: { from: name, to: renamed.name },
            after: renamed.name,
          },
  };
}

function subjectsOf(owner: Owner, { document }: Plan): readonly Subject[] {
  switch (owner.kind) {
    case "schema": {
      const stays = document.schemas.some(({ id }) => id === owner.id);
      const revision = stays ? owner.id : null;
      return [{ kind: "schema", base: owner.id, revision }];
    }
    case "operations": {
      const keys = new Set(document.operations.map(({ key }) => key));
      return owner.keys.map((key) => ({
        kind: "operation",
        base: key,
        revision: keys.has(key) ? key : null,
      }));
    }
    case "document":
      return [];
  }
}

function locationOf(subject: Subject, plans: Plans): Sides<Pointer> {
  switch (subject.kind) {
    case "document": {
      const title = pointerOf("info", "title");
      return { base: title, revision: title };
    }
    case "schema":
      return { base: subject.base, revision: subject.revision };
    case "operation": {
      const pointerIn = (side: keyof Sides<never>): Pointer | null =>
        plans[side].document.operations.find(({ key }) => key === subject[side])
          ?.pointer ?? null;
      return { base: pointerIn("base"), revision: pointerIn("revision") };
    }
  }
}

/** Everything that the document gives the package to export. */
function ownedIn({ document, naming }: Plan): readonly Owned[] {
  const { webhooks } = naming;
  return [
    atDocument("client", naming.package.className, true),
    ...(webhooks === undefined
      ? []
      : [
          atDocument("handle", webhooks.functionName, true),
          atDocument("handlers", webhooks.handlersName, false),
          ...typesOf(webhooks.payloadNames, { kind: "document" }),
        ]),
    ...document.schemas.flatMap(({ id }) => {
      const names = naming.schemas.get(id);
      if (names === undefined) return [];
      const owner = { kind: "schema", id } as const;
      const { decodeName, encodeName, enumKeys, inputName, name } = names;
      return [
        { name, isValue: enumKeys !== undefined, owner },
        ...typesOf([inputName], owner),
        ...valuesOf([decodeName, encodeName], owner),
      ];
    }),
    ...document.operations.flatMap(({ key }) => {
      const names = naming.operations.get(key);
      const owner = { kind: "operations", keys: [key] } as const;
      return names === undefined
        ? []
        : [
            ...valuesOf([names.functionName], owner),
            ...typesOf(operationTypeNames(names), owner),
          ];
    }),
    ...naming.groups.map(({ className }, index) => {
      const keys = Array.from(naming.operations)
        .filter(([, { group }]) => group === index)
        .map(([key]) => key);
      const owner = { kind: "operations", keys } as const;
      return { name: className, isValue: false, owner };
    }),
  ];
}

function atDocument(role: string, name: string, isValue: boolean): Owned {
  return { name, isValue, owner: { kind: "document", role } };
}

function typesOf(
  names: readonly (string | undefined)[],
  owner: Owner,
): readonly Owned[] {
  return owned(names, owner, false);
}

function valuesOf(
  names: readonly (string | undefined)[],
  owner: Owner,
): readonly Owned[] {
  return owned(names, owner, true);
}

function owned(
  names: readonly (string | undefined)[],
  owner: Owner,
  isValue: boolean,
): readonly Owned[] {
  return names.flatMap((name) =>
    name === undefined ? [] : [{ name, isValue, owner }],
  );
}
