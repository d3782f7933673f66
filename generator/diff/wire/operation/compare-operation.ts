import type { JsonValue } from "../../../ir/json.ts";
import type { Operation } from "../../../ir/operation.ts";
import { child } from "../../../ir/pointer.ts";
import type { ChangeCode } from "../../catalogue/catalogue.ts";
import { compareExtensions } from "../compare-extensions.ts";
import { note } from "../schema/walk.ts";
import { compareBodies } from "./compare-bodies.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { contextOf, type OperationSite } from "./operation-site.ts";
import { pathShape } from "./path-shape.ts";

/** Compares all that two versions say of one operation. */
export function compareOperation(site: OperationSite): void {
  compareIdentity(site);
  compareParameters(site);
  compareBodies(site);
  compareResponses(site);
}

/** Where it is, what it is called, and what is said of it. */
function compareIdentity(site: OperationSite): void {
  const { base, revision } = site.pair;
  if (pathShape(base.path) !== pathShape(revision.path)) {
    noteMember(site, "operation-path-changed", "", ({ path }) => path);
  }
  if (base.method !== revision.method) {
    noteMember(site, "operation-method-changed", "", ({ method }) =>
      method.toUpperCase(),
    );
  }
  if (base.operationId !== revision.operationId) {
    noteMember(
      site,
      "operation-id-changed",
      "operationId",
      ({ operationId }) => operationId ?? null,
    );
  }
  if (base.tags.join("\n") !== revision.tags.join("\n")) {
    noteMember(site, "operation-tags-changed", "tags", ({ tags }) => tags);
  }
  if (base.docs.deprecated !== revision.docs.deprecated) {
    const code = revision.docs.deprecated
      ? "operation-deprecated"
      : "operation-undeprecated";
    noteMember(site, code, "deprecated", ({ docs }) => docs.deprecated);
  }
  const place = { base: base.pointer, revision: revision.pointer };
  const context = contextOf(site, { name: "", ways: 0, ...place });
  compareExtensions(base, revision, context);
}

type IdentityCode = Extract<ChangeCode, `operation-${string}`>;

function noteMember(
  site: OperationSite,
  code: IdentityCode,
  member: string,
  valueOf: (operation: Operation) => JsonValue,
): void {
  const at = ({ pointer }: Operation): string =>
    member === "" ? pointer : child(pointer, member);
  const place = { base: at(site.pair.base), revision: at(site.pair.revision) };
  note(contextOf(site, { name: "", ways: 0, ...place }), code, {
    ...place,
    parameters: {},
    before: valueOf(site.pair.base),
    after: valueOf(site.pair.revision),
  });
}
