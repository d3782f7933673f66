import type { Document } from "../ir/document.ts";
import type { Naming } from "../ir/naming.ts";
import type { Published, PublishedName } from "../ir/published.ts";
import {
  groupKey,
  operationDeclaration,
  schemaDeclaration,
  type Declaration,
} from "./declarations.ts";
import { isFilePath } from "./file-names.ts";
import { isDeclarable } from "./identifiers.ts";

/** Looks up what was published of a declaration; undefined where nothing was. */
export type FindPublished = (
  declaration: Pick<Declaration, "kind" | "identity">,
) => KnownName | undefined;

/** A name that is settled before any is given out; its file follows from it where none is said. */
export interface KnownName {
  readonly name: string;
  readonly file?: string;
}

/**
 * The entries of a lock file that can be kept: each name once, and only names that could have been
 * made here, since a lock file is a file like any other.
 */
export function readPublished({ names }: Published): FindPublished {
  const taken = new Set<string>();
  const found = new Map<string, PublishedName>();
  for (const entry of names) {
    const key = keyOf(entry);
    if (!isDeclarable(entry.name) || !isFilePath(entry.file)) continue;
    if (taken.has(entry.name) || found.has(key)) continue;
    taken.add(entry.name);
    found.set(key, entry);
  }
  return (declaration) => found.get(keyOf(declaration));
}

function keyOf({
  kind,
  identity,
}: Pick<PublishedName, "kind" | "identity">): string {
  return `${kind} ${identity}`;
}

/** What the lock file remembers of a naming: sorted, so that it changes only where names do. */
export function toPublished(
  document: Document,
  naming: Naming,
): readonly PublishedName[] {
  const { className, classFile, environmentPrefix } = naming.package;
  const entries: readonly PublishedName[] = [
    {
      kind: "client",
      identity: environmentPrefix,
      name: className,
      file: classFile,
    },
    ...naming.groups.map(({ tag, className: name, file }) =>
      publish(groupKey(tag), name, file),
    ),
    ...document.operations.flatMap((operation) => {
      const names = naming.operations.get(operation.key);
      const group = naming.groups[names?.group ?? -1];
      return names === undefined || group === undefined
        ? []
        : publish(
            operationDeclaration(operation),
            names.functionName,
            group.file,
          );
    }),
    ...document.schemas.flatMap((schema) => {
      const names = naming.schemas.get(schema.id);
      return names === undefined
        ? []
        : publish(schemaDeclaration(schema), names.name, names.file);
    }),
  ];
  return entries.toSorted(
    (first, second) =>
      compare(first.kind, second.kind) ||
      compare(first.identity, second.identity),
  );
}

function publish(
  { kind, identity }: Pick<Declaration, "kind" | "identity">,
  name: string,
  file: string,
): PublishedName {
  return { kind, identity, name, file };
}

/** By code units, which are the same on every machine. */
function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
