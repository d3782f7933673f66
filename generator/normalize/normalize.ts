import type { Bundle } from "../ir/bundle.ts";
import { isJsonObject, type JsonObject } from "../ir/json.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { Shape } from "./grammar.ts";
import type { Finding, Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { walk } from "./walk.ts";

/**
 * Brings a document to the one dialect that later stages know: OpenAPI 3.1, and besides it
 * `nullable: true`, which means "or null" beside anything. Pointers into it keep their meaning.
 */
export function normalize(bundle: Bundle): Outcome<Bundle> {
  const active = rules
    .filter(({ versions }) => versions?.includes(bundle.version) ?? true)
    .map((rule) => ({ rule, findings: new Array<Finding>() }));
  const document = walk(bundle.document, {
    shape: "document",
    pointer: "",
    visit: (node, shape, pointer) =>
      active.reduce(
        (current, { rule, findings }) =>
          applyRule(rule, { node: current, shape, pointer, findings }),
        node,
      ),
  });
  return {
    value:
      document === bundle.document || !isJsonObject(document)
        ? bundle
        : { ...bundle, document },
    diagnostics: active.flatMap(
      ({ rule, findings }) => rule.report?.(findings) ?? [],
    ),
  };
}

interface Application {
  readonly node: JsonObject;
  readonly shape: Shape;
  readonly pointer: Pointer;
  readonly findings: Finding[];
}

function applyRule(
  rule: Rule,
  { node, shape, pointer, findings }: Application,
): JsonObject {
  if (!rule.shapes.has(shape)) return node;
  return rule.apply(node, {
    shape,
    pointer,
    note: (finding) => findings.push(finding),
  });
}
