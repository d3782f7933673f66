import type { Code } from "../../../ir/code.ts";
import type { Declaration } from "../../../ir/declaration.ts";
import type { Schema } from "../../../ir/schema.ts";
import { schemaDocs } from "../docs.ts";
import { print } from "./expression.ts";
import { objectMembers } from "./object-type.ts";
import type { TypeContext } from "./type-context.ts";
import { typeOf } from "./type-of.ts";

/** The declaration of a schema under a name: an interface for an object, else a type. */
export function typeDeclaration(
  name: Code,
  schema: Schema,
  context: TypeContext,
): Declaration {
  const docs = schemaDocs(schema);
  if (schema.kind === "object" && !schema.nullable) {
    const members = objectMembers(schema, context, (part) =>
      typeOf(part, context),
    );
    return { kind: "interface", name, docs, members };
  }
  const type = print(typeOf(schema, context));
  return { kind: "type-alias", name, docs, type };
}
