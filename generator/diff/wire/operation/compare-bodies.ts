import type { RequestBody } from "../../../ir/operation.ts";
import { note, type Context } from "../schema/walk.ts";
import { requestWay } from "../ways.ts";
import { compareContent } from "./compare-content.ts";
import { contextOf, type OperationSite } from "./operation-site.ts";

/** Compares the request bodies of an operation. */
export function compareBodies(site: OperationSite): void {
  const { base, revision } = site.pair;
  const { body: before } = base;
  const { body: after } = revision;
  const context = contextOf(site, {
    name: "body",
    base: before?.pointer ?? null,
    revision: after?.pointer ?? null,
    ways: requestWay,
  });
  if (before === undefined && after !== undefined) {
    note(context, "request-body-added", {
      base: null,
      revision: after.pointer,
      parameters: { required: after.required },
      after: after.required,
    });
  } else if (before !== undefined && after === undefined) {
    note(context, "request-body-removed", {
      base: before.pointer,
      revision: null,
      parameters: { required: before.required },
      before: before.required,
    });
  } else if (before !== undefined && after !== undefined) {
    compareRequired(before, after, context);
    const { walk } = site;
    compareContent(before.content, after.content, { context, walk });
  }
}

function compareRequired(
  base: RequestBody,
  revision: RequestBody,
  context: Context,
): void {
  const { required: after } = revision;
  if (base.required === after) return;
  const code = after
    ? "request-body-became-required"
    : "request-body-became-optional";
  note(context, code, {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: !after,
    after,
  });
}
