import { worstLevel, worstVerdict } from "../../generator/diff/level.ts";
import { acceptanceRows } from "./acceptance-rows.ts";
import {
  bothOf,
  object,
  requestOf,
  responseOf,
  type Row,
} from "./documents.ts";
import { operationChanges } from "./operation-changes.ts";
import { schemaChanges, type SchemaChange } from "./schema-changes.ts";

/** An enum that responses carry is open: what goes both ways takes any value, so that none is lost. */
const openWhereBoth: ReadonlySet<string> = new Set([
  "enum-value-removed",
  "enum-value-swapped",
  "enum-recased",
  "number-enum-removed",
  "string-to-enum",
  "integer-to-enum",
  "items-enum-grew",
]);

/** Where a schema stands for its change to be met by requests, by responses, or by both. */
function placed(change: SchemaChange): readonly Row[] {
  const { id, before, after, request, response, codes } = change;
  const [sent, sentSdk] = request;
  const [received, receivedSdk] = response;
  const row = (place: string, rest: Omit<Row, "id" | "codes">): Row => ({
    id: `${id}, ${place}`,
    codes,
    ...rest,
  });
  return [
    row("request", {
      level: sent,
      sdk: sentSdk,
      base: requestOf(object({ value: before })),
      revision: requestOf(object({ value: after })),
    }),
    row("response", {
      level: received,
      sdk: receivedSdk,
      base: responseOf(object({ value: before })),
      revision: responseOf(object({ value: after })),
    }),
    row("both", {
      level: worstLevel([sent, received]),
      sdk: openWhereBoth.has(id)
        ? "none"
        : worstVerdict([sentSdk, receivedSdk]),
      base: bothOf(object({ value: before })),
      revision: bothOf(object({ value: after })),
    }),
  ];
}

/** Single changes of our own, besides those of the acceptance table. */
export const singleChanges: readonly Row[] = [
  ...operationChanges,
  ...schemaChanges.flatMap(placed),
];

/** Every single change that is written down. */
export const allRows: readonly Row[] = [...acceptanceRows, ...singleChanges];
