import { tokensOf, type Pointer } from "../../ir/pointer.ts";
import type { Step } from "./place.ts";

/**
 * The way through a type that a pointer goes through its schema, as far as types have such ways:
 * what is said of the variants of a union is said of the union.
 */
export function stepsOf(from: Pointer, to: Pointer): readonly Step[] {
  const steps: Step[] = [];
  const tokens = tokensOf(to.slice(from.length));
  for (let at = 0; at < tokens.length; at += 1) {
    switch (tokens[at]) {
      case "properties": {
        at += 1;
        const name = tokens[at];
        if (name === undefined) return steps;
        steps.push({ kind: "property", name });
        break;
      }
      case "prefixItems":
        at += 1;
        steps.push({ kind: "item", index: Number(tokens[at]) });
        break;
      case "items":
        steps.push({ kind: "item" });
        break;
      case "patternProperties":
        at += 1;
        steps.push({ kind: "value" });
        break;
      case "additionalProperties":
      case "unevaluatedProperties":
        steps.push({ kind: "value" });
        break;
      case "allOf":
        at += 1;
        break;
      default:
        return steps;
    }
  }
  return steps;
}
