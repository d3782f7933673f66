import { groupBy } from "../../ir/group-by.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Schema } from "../../ir/schema.ts";
import { entries, list, texts } from "../members.ts";
import { follow } from "../resolve.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import { combine } from "./combine.ts";
import type { Condition } from "./condition.ts";
import { findProperty } from "./find-property.ts";
import { part, type Part } from "./part.ts";
import { reportUndeclared } from "./report-undeclared.ts";

/** What conditions come to whose `if` asks for a value of one property. */
export interface Cases {
  readonly property: string;
  /** A union, tagged by the property: what holds for each of its values. */
  readonly part: Part;
  /** The conditions that it says. */
  readonly said: ReadonlySet<Condition>;
}

/**
 * A union where conditions ask for values of a required property that lists its values: for each the
 * type can say what holds. Undefined where there is no such property.
 */
export function conditionCases(
  source: JsonObject,
  pointer: Pointer,
  {
    conditions,
    scope,
  }: { readonly conditions: readonly Condition[]; readonly scope: Scope },
): Cases | undefined {
  const asked = conditions.flatMap((condition) => testOf(condition) ?? []);
  for (const property of new Set(asked.map((test) => test.property))) {
    const tests = asked.filter((test) => test.property === property);
    const all = listedValues(source, pointer, { property, scope });
    const groups = groupBy(all, (value) =>
      tests.map(({ values }) => values.has(value)).join(),
    );
    if (groups.size < 2) continue;
    const union = casesOf([...groups.values()], {
      source,
      pointer,
      property,
      tests,
      scope,
    });
    const said = new Set(tests.map(({ condition }) => condition));
    return { property, part: part(union), said };
  }
  return undefined;
}

interface Test {
  readonly condition: Condition;
  readonly property: string;
  readonly values: ReadonlySet<string>;
}

/** `if: { properties: { kind: { const: "a" } } }` and nothing else. */
function testOf(condition: Condition): Test | undefined {
  const asks = member(condition.value, "if");
  const [first, ...others] = entries(asks, "properties");
  if (!isJsonObject(asks) || first === undefined || others.length > 0) {
    return undefined;
  }
  const [property, schema] = first;
  const constant = member(schema, "const");
  const values = constant === undefined ? list(schema, "enum") : [constant];
  const isOnly =
    hasOnly(asks, ["properties", "required", "type"]) &&
    hasOnly(schema, ["const", "enum", "type"]) &&
    texts(asks, "required").every((name) => name === property);
  const listed = values.filter((each) => typeof each === "string");
  return isOnly && listed.length > 0 && listed.length === values.length
    ? { condition, property, values: new Set(listed) }
    : undefined;
}

function hasOnly(
  schema: JsonValue | undefined,
  keys: readonly string[],
): boolean {
  return (
    isJsonObject(schema) &&
    Object.keys(schema).every((key) => keys.includes(key))
  );
}

/** The texts that a required property lists; none where it is not required, or lists something else. */
function listedValues(
  source: JsonObject,
  pointer: Pointer,
  { property, scope }: { readonly property: string; readonly scope: Scope },
): readonly string[] {
  const declared = member(member(source, "properties"), property);
  const found = follow(scope.document, declared, pointer);
  const values = list(found?.value, "enum");
  const isTag =
    texts(source, "required").includes(property) &&
    values.every((value) => typeof value === "string");
  return isTag ? [...new Set(texts(found?.value, "enum"))] : [];
}

interface CasesInput {
  readonly source: JsonObject;
  readonly pointer: Pointer;
  readonly property: string;
  readonly tests: readonly Test[];
  readonly scope: Scope;
}

/** A variant for each group of values, which the tests treat alike; none where nothing can hold. */
function casesOf(
  groups: readonly (readonly string[])[],
  { source, pointer, property, tests, scope }: CasesInput,
): Schema {
  const at = child(child(pointer, "properties"), property);
  const declared = scope.schema(
    member(member(source, "properties"), property),
    at,
  );
  const branches = tests.map(({ condition, values }) => ({
    values,
    holds: branchOf(condition, "then", scope),
    fails: branchOf(condition, "else", scope),
  }));
  const missing = new Map<Part, readonly string[]>();
  const variants = groups.flatMap((values) => {
    const said = branches.flatMap((branch) =>
      branch.values.has(values[0] ?? "") ? branch.holds : branch.fails,
    );
    if (said.some(({ schema }) => schema.kind === "never")) return [];
    const tag = tagOf(property, values, declared);
    const whole = combine([part(tag), ...said], blankBase(pointer), (name) => {
      const found = findProperty(scope.document, pointer, name);
      return found && scope.inherit(name, found);
    });
    for (const each of said) {
      const names = each.required.filter((name) =>
        whole.required.includes(name),
      );
      missing.set(each, names);
    }
    return [{ schema: whole.schema, values }];
  });
  for (const [each, required] of missing) {
    reportUndeclared({ ...each, required }, scope);
  }
  return {
    ...blankBase(pointer),
    kind: "union",
    mode: "oneOf",
    variants: variants.map(({ schema }) => schema),
    discriminator: {
      property,
      mapping: variants.flatMap(({ values }, variant) =>
        values.map((value) => ({ value, variant })),
      ),
    },
  };
}

function branchOf(
  { value, pointer }: Condition,
  keyword: "then" | "else",
  scope: Scope,
): readonly Part[] {
  const branch = member(value, keyword);
  return branch === undefined
    ? []
    : [scope.part(branch, child(pointer, keyword))];
}

/** An object whose property has one of the values, documented as it was declared. */
function tagOf(
  name: string,
  values: readonly string[],
  { pointer, docs, access, extensions }: Schema,
): Schema {
  const base = { ...blankBase(pointer), docs, access, extensions };
  const [value = ""] = values;
  const schema: Schema =
    values.length === 1
      ? { ...base, kind: "literal", value }
      : {
          ...base,
          kind: "enum",
          members: values.map((each) => ({ value: each })),
          open: false,
        };
  return {
    ...blankBase(pointer),
    kind: "object",
    properties: [{ name, required: true, schema }],
    patterns: [],
  };
}
