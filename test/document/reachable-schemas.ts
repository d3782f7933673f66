import { isJsonObject, type JsonObject } from "../../generator/ir/json.ts";
import { type RawDocument, resolvePointer } from "../support/raw-document.ts";

const SCHEMAS = "#/components/schemas/";
/** What stands under these is data, and no schema. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);
function isData(key: string): boolean {
  return DATA.has(key) || key.startsWith("x-");
}

/** What stands under these goes by names that are no keywords. */
const MAPS = new Set(["properties", "patternProperties", "responses"]);

/** The component schemas that a response can bring, and those that a request can carry. */
export interface ReachableSchemas {
  readonly outputs: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
}

/** Follows the references of every operation, requests and responses apart. */
export function reachableSchemas(document: RawDocument): ReachableSchemas {
  const outputs = new Set<string>();
  const inputs = new Set<string>();
  const sentSeen = new Set<string>();
  const broughtSeen = new Set<string>();
  for (const item of Object.values(document.paths ?? {})) {
    for (const [key, part] of Object.entries(item)) {
      const operation = isJsonObject(part) ? part : {};
      const { responses = {}, callbacks = {}, ...request } = operation;
      const sent = key === "parameters" ? part : request;
      reach({
        document,
        part: sent,
        hidden: "readOnly",
        found: inputs,
        seen: sentSeen,
      });
      // What a callback brings is read as a response is.
      const brought = { responses, callbacks };
      reach({
        document,
        part: brought,
        hidden: "writeOnly",
        found: outputs,
        seen: broughtSeen,
      });
    }
  }
  return { outputs, inputs };
}

/** Whether a schema tells what extends it apart; of more than a hundred it is said that they are too many. */
function tellsHeirs({ discriminator }: JsonObject): boolean {
  const { mapping = {} } = (discriminator ?? { mapping: undefined }) as {
    readonly mapping?: object | undefined;
  };
  return discriminator !== undefined && Object.keys(mapping).length <= 100;
}

/** References to the schemas that extend another: where that tells its kinds apart, they come for it. */
function heirsOf(
  { components }: RawDocument,
  parent: string,
): readonly JsonObject[] {
  return Object.entries(components?.schemas ?? {}).flatMap(
    ([key, { allOf }]) =>
      Array.isArray(allOf) && allOf.some(({ $ref }) => $ref === parent)
        ? [{ $ref: `${SCHEMAS}${key}` }]
        : [],
  );
}

/** Whether a keyword says nothing, by the type that stands beside it. */
function isIdle({ type }: JsonObject, key: string): boolean {
  const needed = NEEDS.get(key);
  return (
    needed !== undefined &&
    type !== undefined &&
    ![type].flat().includes(needed)
  );
}

const NEEDS: ReadonlyMap<string, string> = new Map([
  ["items", "array"],
  ["properties", "object"],
  ["additionalProperties", "object"],
]);

interface Reach {
  readonly document: RawDocument;
  readonly part: unknown;
  /** The keyword that keeps a member out of this direction. */
  readonly hidden: "readOnly" | "writeOnly";
  readonly found: Set<string>;
  /** The references that were followed, for this operation or one before. */
  readonly seen: Set<string>;
}

function reach({ document, part, hidden, found, seen }: Reach): void {
  // Whether a node is a map of schemas, and whether it is what a schema extends.
  const queue = [{ node: part, isMap: false, isBase: false }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, isMap, isBase } = next;
    if (Array.isArray(node)) {
      queue.push(
        ...node.map((each: unknown) => ({ node: each, isMap, isBase })),
      );
    } else if (isJsonObject(node) && (isMap || node[hidden] !== true)) {
      for (const [key, value] of Object.entries(node)) {
        if (key === "$ref" && typeof value === "string" && !isMap) {
          const target = resolvePointer(document, value);
          const plain = { isMap: false, isBase: false };
          if (!seen.has(value)) {
            seen.add(value);
            found.add(value.replace(SCHEMAS, ""));
            queue.push({ node: target, ...plain });
          }
          const tells = isJsonObject(target) && tellsHeirs(target);
          if (tells && !isBase && !seen.has(`heirs of ${value}`)) {
            seen.add(`heirs of ${value}`);
            queue.push({ node: heirsOf(document, value), ...plain });
          }
        } else if (isMap || !(isData(key) || isIdle(node, key))) {
          queue.push({
            node: value,
            isMap: !isMap && MAPS.has(key),
            isBase: !isMap && key === "allOf",
          });
        }
      }
    }
  }
}
