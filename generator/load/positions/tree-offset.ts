import { createRequire } from "node:module";

import type * as Yaml from "yaml";

/**
 * Finds where the deepest part of a text that `tokens` lead to begins, with a whole YAML parser:
 * slow, for texts whose layout the scanners do not know.
 */
export function createTreeOffset(
  text: string,
): (tokens: readonly string[]) => number {
  const yaml = loadYaml();
  const contents = contentsOf(yaml, text);
  return (tokens) => {
    let node: unknown = contents;
    let offset = startOf(yaml, node) ?? 0;
    for (const token of tokens) {
      const next = entryOf(yaml, node, token);
      if (next === undefined) break;
      offset = startOf(yaml, yaml.isPair(next) ? next.key : next) ?? offset;
      node = yaml.isPair(next) ? next.value : next;
    }
    return offset;
  };
}

/** Null where the text is nested so deeply that the parser runs out of stack. */
function contentsOf(yaml: typeof Yaml, text: string): Yaml.Node | null {
  try {
    const options = { uniqueKeys: false, logLevel: "silent" } as const;
    return yaml.parseDocument(text, options).contents;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function entryOf(yaml: typeof Yaml, node: unknown, token: string): unknown {
  if (yaml.isSeq(node)) return node.items[Number(token)];
  if (!yaml.isMap(node)) return undefined;
  return node.items.findLast((pair) => keyText(yaml, pair.key) === token);
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
