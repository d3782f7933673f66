import { bodyChanges } from "./body-changes.ts";
import type { ChangeDefinition } from "./change-definition.ts";
import { limitChanges } from "./limit-changes.ts";
import { nameChanges } from "./name-changes.ts";
import { operationChanges } from "./operation-changes.ts";
import { parameterChanges } from "./parameter-changes.ts";
import { policyChanges } from "./policy-changes.ts";
import { propertyChanges } from "./property-changes.ts";
import { schemaChanges } from "./schema-changes.ts";
import { securityChanges } from "./security-changes.ts";
import { serverChanges } from "./server-changes.ts";
import { webhookChanges } from "./webhook-changes.ts";

/**
 * Every change that there is a code for. Codes are stable: configurations and accepted findings name
 * them. The pages under `docs/diff` are written from these entries by `npm run docs`.
 */
export const changeCatalogue = {
  ...operationChanges,
  ...parameterChanges,
  ...bodyChanges,
  ...propertyChanges,
  ...schemaChanges,
  ...limitChanges,
  ...securityChanges,
  ...serverChanges,
  ...webhookChanges,
  ...nameChanges,
  ...policyChanges,
};

export type ChangeCode = keyof typeof changeCatalogue;

/** What the level and the texts of a code need to know. */
export type ParametersOf<Code extends ChangeCode> = Parameters<
  (typeof changeCatalogue)[Code]["message"]
>[0];

/** Typed by code, so that the compiler sees which parameters go with which definition. */
export const definitions: {
  readonly [Code in ChangeCode]: ChangeDefinition<ParametersOf<Code>>;
} = changeCatalogue;
