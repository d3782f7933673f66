import type { Bundle } from "../ir/bundle.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Document } from "../ir/document.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { SchemaId } from "../ir/schema.ts";
import { checkClaims } from "./check/check-claims.ts";
import { checkChosenFormats } from "./check/check-chosen-formats.ts";
import { checkFormats } from "./check/check-formats.ts";
import { checkOperationIds, checkPaths } from "./check/check-paths.ts";
import { checkServed } from "./check/check-served.ts";
import { checkTags } from "./check/check-tags.ts";
import { buildInfo, buildTags } from "./info.ts";
import { buildComponents, buildHoisted } from "./named-schemas.ts";
import { buildOperation, findOperations } from "./operations.ts";
import { createScope } from "./schema/schema-builder.ts";
import type { Claim } from "./scope.ts";
import {
  buildSecurity,
  buildSecuritySchemes,
  checkSecurity,
} from "./security.ts";
import { buildServers } from "./servers.ts";
import { paginate } from "./pagination/paginate.ts";
import { schemasOf } from "../ir/operation-schemas.ts";
import { settle } from "./settle/settle.ts";
import {
  asOperation,
  buildCallbacks,
  buildWebhooks,
  fromOperation,
} from "./webhooks.ts";

/** Reads a normalised document into the representation that all later stages share. */
export function build(
  { document }: Bundle,
  options: Pick<Options, "enums" | "formats" | "pagination">,
): Outcome<Document> {
  const diagnostics: Diagnostic[] = [];
  const claims: Claim[] = [];
  const hoisted = new Set<SchemaId>();
  const scope = createScope(document, { diagnostics, claims, hoisted });

  const securitySchemes = buildSecuritySchemes(scope);
  const declared = new Set(securitySchemes.map(({ key }) => key));
  const components = buildComponents(hoisted, scope);
  const sites = findOperations(scope);
  const read = sites.map((site) => buildOperation(site, declared, scope));
  const webhooks = [
    ...buildWebhooks(scope),
    ...buildCallbacks(sites, read, scope),
  ];
  const named = new Map([
    ...components,
    ...buildHoisted(hoisted, components, scope),
  ]);
  const root = { value: document, pointer: "" };
  checkSecurity([root, ...sites.map(({ operation }) => operation)], scope);

  const settled = settle(
    { named, operations: [...read, ...webhooks.map(asOperation)] },
    options,
  );
  const { schemas } = settled;
  const calls = settled.operations.slice(0, read.length);
  const received = settled.operations.slice(read.length);
  const paged = paginate(calls, schemas, options.pagination);
  const operations = paged.value;
  const { formats = {} } = options;
  const all = [
    ...schemas.map(({ schema }) => schema),
    ...settled.operations.flatMap(schemasOf),
  ];
  return {
    value: {
      info: buildInfo(document),
      servers: buildServers(document),
      tags: buildTags(document, operations),
      schemas,
      operations,
      webhooks: webhooks.map((webhook, index) =>
        fromOperation(webhook, received[index]),
      ),
      securitySchemes,
      security: buildSecurity(root, declared) ?? [],
    },
    diagnostics: [
      ...diagnostics,
      ...settled.diagnostics,
      ...paged.diagnostics,
      ...checkOperationIds(operations),
      ...checkPaths(operations),
      ...checkTags(document, operations),
      ...checkFormats(all, formats),
      ...checkChosenFormats(formats, all),
      ...checkServed(operations, securitySchemes),
      ...checkClaims(claims, schemas),
    ],
  };
}
