import type { FileSpec } from "../ir/file-spec.ts";
import type { Plan } from "../ir/plan.ts";
import { emitClassClient } from "./class-client/emit-class-client.ts";
import { emitClient } from "./client/emit-client.ts";
import { emitEntry } from "./entry/emit-entry.ts";
import { emitNodeEntry } from "./entry/emit-node-entry.ts";
import { emitFake } from "./fake/emit-fake.ts";
import { emitModels } from "./models/emit-models.ts";
import { emitOperations } from "./operations/emit-operations.ts";
import { emitPackage } from "./package/emit-package.ts";
import { emitWebhooks } from "./webhooks/emit-webhooks.ts";

/** Gives files for a plan. Pure: the same plan, the same files. */
export type Emitter = (plan: Plan) => readonly FileSpec[];

/** What a package consists of, less api.md and the runtime, which follow from what these declare and import. */
export const emitters: readonly Emitter[] = [
  emitEntry,
  emitNodeEntry,
  emitClassClient,
  emitClient,
  emitFake,
  emitOperations,
  emitModels,
  emitWebhooks,
  emitPackage,
];
