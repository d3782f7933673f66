import type { ConstEntry, Declaration } from "../../ir/declaration.ts";
import type { EnumStyle } from "../../ir/options.ts";
import type { EnumMember, EnumSchema } from "../../ir/schema.ts";
import { code, identifier } from "../ts/code.ts";
import { docsOf, schemaDocs } from "../ts/docs.ts";
import { literal } from "../ts/literal.ts";
import { literalKey, propertyKey } from "../ts/property-key.ts";
import { openings } from "../ts/type/enum-type.ts";
import { atom, print, union } from "../ts/type/expression.ts";

interface EnumNames {
  readonly name: string;
  /** One for each member, in their order. */
  readonly keys: readonly string[];
  readonly style: EnumStyle;
}

/**
 * A const object and the union of its values under one name: erasable syntax, usable as a value and
 * as a type. As a TypeScript `enum` for those who ask for it, where it can be one.
 */
export function enumDeclarations(
  schema: EnumSchema,
  { name, keys, style }: EnumNames,
): readonly Declaration[] {
  const id = identifier(name);
  const docs = schemaDocs(schema);
  const entries = schema.members.map((member, index) => ({
    key: literalKey(keys[index] ?? String(member.value)),
    value: literal(member.value),
    ...memberDocs(member),
  }));
  if (style === "typescript" && isEnumerable(schema)) {
    const members = entries.map((entry, index) => ({
      ...entry,
      key: propertyKey(memberName(keys[index] ?? "")),
    }));
    return [{ kind: "enum", name: id, docs, members }];
  }
  const values = atom(code`(typeof ${id})[keyof typeof ${id}]`);
  const nothing = schema.nullable ? [atom(code`null`)] : [];
  const type = print(union([values, ...openings(schema), ...nothing]));
  return [
    { kind: "const-object", name: id, docs, entries },
    { kind: "type-alias", name: id, docs, type },
  ];
}

function memberDocs({ description }: EnumMember): Pick<ConstEntry, "docs"> {
  if (description === undefined) return {};
  const docs = docsOf({ description, deprecated: false });
  return docs === undefined ? {} : { docs };
}

/** TypeScript's enums hold text and numbers, and no null. */
function isEnumerable({ members, nullable }: EnumSchema): boolean {
  const kinds = new Set(members.map(({ value }) => typeof value));
  return !nullable && kinds.size === 1 && !kinds.has("boolean");
}

/** A member's name is no number there (TS2452). */
function memberName(key: string): string {
  return String(Number(key)) === key ? `_${key}` : key;
}
