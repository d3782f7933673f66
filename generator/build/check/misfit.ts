import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import type {
  ObjectSchema,
  Schema,
  SchemaId,
  TupleSchema,
  UnionSchema,
} from "../../ir/schema.ts";
import { describeValue } from "./describe-value.ts";
import { textMisfit } from "./text-misfit.ts";

/** So many references are followed one after the other; what is further away counts as fitting. */
const chainLimit = 200;

/** So many steps are taken for one value; what takes more counts as fitting. */
const stepLimit = 10_000;

/** Why a value does not fit a schema, in words; undefined where it fits. */
export function misfit(
  value: JsonValue,
  schema: Schema,
  schemas: ReadonlyMap<SchemaId, Schema>,
): string | undefined {
  return check(value, schema, {
    schemas,
    where: "it",
    chain: 0,
    steps: { taken: 0 },
  });
}

interface Trial {
  readonly schemas: ReadonlyMap<SchemaId, Schema>;
  /** What the value at hand is called in the reason. */
  readonly where: string;
  /** References on the way to the value at hand. */
  readonly chain: number;
  /** Counted over the whole value, so that unions of unions end. */
  readonly steps: { taken: number };
}

function check(
  value: JsonValue,
  schema: Schema,
  trial: Trial,
): string | undefined {
  trial.steps.taken += 1;
  if (trial.steps.taken > stepLimit) return undefined;
  if (value === null && schema.nullable) return undefined;
  switch (schema.kind) {
    case "any":
      return undefined;
    case "never":
      return `${trial.where} is not allowed`;
    case "null":
      return value === null ? undefined : instead(value, "null", trial);
    case "boolean":
      return typeof value === "boolean"
        ? undefined
        : instead(value, "a boolean", trial);
    case "number":
      if (typeof value !== "number") return instead(value, "a number", trial);
      return schema.integer && !Number.isInteger(value)
        ? `${trial.where} is ${value}, and no integer`
        : undefined;
    case "string":
      return typeof value === "string"
        ? textMisfit(value, trial.where, schema)
        : instead(value, "text", trial);
    case "literal":
      return value === schema.value
        ? undefined
        : `${trial.where} is not ${JSON.stringify(schema.value)}`;
    case "enum":
      return schema.members.some((known) => known.value === value)
        ? undefined
        : `${trial.where} is ${describeValue(value)}, which the enum does not list`;
    case "ref": {
      const target = trial.schemas.get(schema.target);
      const { chain } = trial;
      return target === undefined || chain >= chainLimit
        ? undefined
        : check(value, target, { ...trial, chain: chain + 1 });
    }
    case "union":
      return checkUnion(value, schema, trial);
    case "intersection":
      return first(schema.members, (part) => check(value, part, trial));
    case "array":
      return Array.isArray(value)
        ? first([...value.entries()], ([index, item]) =>
            check(item, schema.items, within(trial, index)),
          )
        : instead(value, "an array", trial);
    case "tuple":
      return checkTuple(value, schema, trial);
    case "object":
      return checkObject(value, schema, trial);
  }
}

function checkObject(
  value: JsonValue,
  { properties }: ObjectSchema,
  trial: Trial,
): string | undefined {
  if (!isJsonObject(value)) return instead(value, "an object", trial);
  return first(properties, ({ name, required, schema }) => {
    const held = member(value, name);
    if (held !== undefined) {
      return check(held, schema, { ...trial, where: JSON.stringify(name) });
    }
    return required && schema.access === "both"
      ? `${JSON.stringify(name)} is missing`
      : undefined;
  });
}

function checkTuple(
  value: JsonValue,
  { items }: TupleSchema,
  trial: Trial,
): string | undefined {
  if (!Array.isArray(value)) return instead(value, "an array", trial);
  return first([...items.entries()], ([index, schema]) => {
    const item = value[index];
    return item === undefined
      ? undefined
      : check(item, schema, within(trial, index));
  });
}

function checkUnion(
  value: JsonValue,
  { variants }: UnionSchema,
  trial: Trial,
): string | undefined {
  const reasons = variants.map((variant) => check(value, variant, trial));
  if (reasons.includes(undefined)) return undefined;
  return reasons.length === 1 ? reasons[0] : `${trial.where} fits no variant`;
}

function within(trial: Trial, index: number): Trial {
  return { ...trial, where: `item ${index} of ${trial.where}` };
}

function first<Item>(
  items: readonly Item[],
  reason: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = reason(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function instead(value: JsonValue, expected: string, { where }: Trial): string {
  return `${where} is ${describeValue(value)} instead of ${expected}`;
}
