import type { FormatChoice, Formats } from "../../ir/options.ts";
import type { Codec, Schema } from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";

/** Gives text and numbers the codecs that the configuration chooses for their formats. */
export function chooseCodecs(formats: Formats): (schema: Schema) => Schema {
  const choices = new Map(Object.entries(formats));
  const choose = (schema: Schema): Schema => {
    if (schema.kind !== "string" && schema.kind !== "number") {
      return mapChildren(schema, choose);
    }
    const { format, kind } = schema;
    const choice = format === undefined ? undefined : choices.get(format);
    const codec = choice === undefined ? undefined : codecOf(choice, kind);
    return codec === undefined ? schema : { ...schema, codec };
  };
  return choose;
}

/** A time is text; integers are numbers, or text where an API does not trust its readers. */
function codecOf(
  choice: FormatChoice,
  kind: "string" | "number",
): Codec | undefined {
  if (typeof choice === "object") return { kind: "custom", custom: choice };
  if (choice === "string") return undefined;
  return choice === "bigint" || kind === "string"
    ? { kind: choice }
    : undefined;
}
