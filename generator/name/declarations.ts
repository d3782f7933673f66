import type { Operation } from "../ir/operation.ts";
import { pointerOf, type Pointer } from "../ir/pointer.ts";
import type { PublishedName } from "../ir/published.ts";
import type { NamedSchema } from "../ir/schema.ts";
import { functionCandidates } from "./function-names.ts";
import { isDeclarable, pascalCase } from "./identifiers.ts";
import type { Wanted } from "./package-names.ts";

/** Something of the document that is to be declared under a name of its own. */
export interface Declaration {
  readonly kind: PublishedName["kind"];
  /** What outlives its name: see `PublishedName`. */
  readonly identity: string;
  /** What the configuration may call it by. */
  readonly keys: readonly string[];
  /** Best first; where all are taken, numbers follow the last. */
  readonly candidates: readonly string[];
  /** What a person calls it, as in `the schema "foo-bar"`. */
  readonly what: string;
  readonly pointer: Pointer;
}

/** A schema keeps the key of its component where that can be declared. */
export function schemaDeclaration(schema: NamedSchema): Declaration {
  const { id, key, origin } = schema;
  return {
    kind: "schema",
    identity: origin === "component" ? key : id,
    keys: [key],
    candidates: [
      ...(isDeclarable(key) ? [key] : []),
      pascalCase(key) || "Schema",
    ].filter(isDeclarable),
    what: `the schema "${key}"`,
    pointer: id,
  };
}

/** An operation's identity is what it is on the wire, and its operationId. */
export function operationDeclaration(operation: Operation): Declaration {
  const { key, operationId, pointer } = operation;
  return {
    kind: "operation",
    identity: operationId === undefined ? key : `${key} ${operationId}`,
    keys: operationId === undefined ? [key] : [operationId, key],
    candidates: functionCandidates(operation),
    what: `the operation ${key}`,
    pointer,
  };
}

/** What a group is remembered by. */
export function groupKey(
  tag: string | undefined,
): Pick<Declaration, "kind" | "identity"> {
  return { kind: "group", identity: tag ?? "" };
}

/** The group of a tag, or of the operations that have none; the place is that of its first one. */
export function groupDeclaration(
  tag: string | undefined,
  pointer: Pointer,
): Declaration {
  const stem = pascalCase(tag ?? untagged) || "Group";
  return {
    ...groupKey(tag),
    keys: tag === undefined ? [] : [tag],
    // A class named Object does not compile to CommonJS (TS2725).
    candidates: [stem, `${stem}Operations`].filter(
      (name) => isDeclarable(name) && name !== "Object",
    ),
    what:
      tag === undefined ? "the operations without a tag" : `the tag "${tag}"`,
    pointer,
  };
}

/** What the operations without a tag are grouped under. */
export const untagged = "general";

/** The class client, which is remembered under what its environment variables start with. */
export function clientDeclaration({
  className,
  environmentPrefix,
}: Wanted): Declaration {
  return {
    kind: "client",
    identity: environmentPrefix,
    keys: [],
    candidates: [className, `${className}Client`].filter(
      (name) => isDeclarable(name) && name !== "Object",
    ),
    what: "the class client",
    pointer: pointerOf("info", "title"),
  };
}
