import { createRequire } from "node:module";

import type * as Yaml from "yaml";

/**
 * Where the deepest part of a text that `tokens` lead to begins, found with a whole YAML parser:
 * slow, for texts whose layout the scanners do not know.
 */
export function treeOffset(
  text: string,
  tokens: readonly string[],
): number | undefined {
  const yaml = loadYaml();
  const document = yaml.parseDocument(text, {
    uniqueKeys: false,
    logLevel: "silent",
  });
  let node: unknown = document.contents;
  let offset = startOf(yaml, node);
  for (const token of tokens) {
    const next = yaml.isMap(node)
      ? node.items.findLast((pair) => keyText(yaml, pair.key) === token)
      : yaml.isSeq(node)
        ? node.items[Number(token)]
        : undefined;
    if (next === undefined) break;
    offset = startOf(yaml, yaml.isPair(next) ? next.key : next) ?? offset;
    node = yaml.isPair(next) ? next.value : next;
  }
  return offset;
}

function startOf(yaml: typeof Yaml, node: unknown): number | undefined {
  return yaml.isNode(node) ? node.range?.[0] : undefined;
}

function keyText(yaml: typeof Yaml, key: unknown): string {
  return String(yaml.isScalar(key) ? key.value : key);
}

/** Loaded when it is needed: most runs print no place that takes it. */
function loadYaml(): typeof Yaml {
  const load = createRequire(import.meta.url);
  return load("yaml") as typeof Yaml;
}
