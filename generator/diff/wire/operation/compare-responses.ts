import type { Operation, Response } from "../../../ir/operation.ts";
import { failuresOf, successesOf } from "../../../ir/responses.ts";
import { note, type Context } from "../schema/walk.ts";
import { responseWay } from "../ways.ts";
import { compareContent } from "./compare-content.ts";
import { compareHeaders } from "./compare-headers.ts";
import { contextOf, type OperationSite } from "./operation-site.ts";

/** Compares the responses of an operation. */
export function compareResponses(site: OperationSite): void {
  const { base, revision } = site.pair;
  const open = new Set(revision.responses);
  const removed: Response[] = [];
  for (const response of base.responses) {
    const other = revision.responses.find(
      ({ status }) => status === response.status,
    );
    if (other === undefined) removed.push(response);
    else {
      open.delete(other);
      compareResponse(response, other, site);
    }
  }
  for (const response of removed) {
    const other = [...open].find(({ status }) =>
      covers(status, response.status),
    );
    if (other === undefined) {
      note(contextFor(site, response, null), "response-removed", {
        base: response.pointer,
        revision: null,
        parameters: parametersOf(response, base),
        before: String(response.status),
      });
    } else {
      open.delete(other);
      compareResponse(response, other, site);
    }
  }
  for (const response of open) {
    note(contextFor(site, null, response), "response-added", {
      base: null,
      revision: response.pointer,
      parameters: parametersOf(response, revision),
      after: String(response.status),
    });
  }
}

/** A range and a status in it say the same where neither says more. */
function covers(a: Response["status"], b: Response["status"]): boolean {
  const [range, status] = typeof a === "number" ? [b, a] : [a, b];
  return (
    typeof range === "string" &&
    typeof status === "number" &&
    range === `${Math.floor(status / 100)}XX`
  );
}

function parametersOf(
  response: Response,
  operation: Operation,
): {
  readonly status: string;
  readonly kind: "success" | "failure" | "other";
} {
  const status = String(response.status);
  if (successesOf(operation).includes(response)) {
    return { status, kind: "success" };
  }
  const isFailure = failuresOf(operation).includes(response);
  return { status, kind: isFailure ? "failure" : "other" };
}

function contextFor(
  site: OperationSite,
  base: Response | null,
  revision: Response | null,
): Context {
  return contextOf(site, {
    name: `response ${(base ?? revision)?.status ?? ""}`,
    base: base?.pointer ?? null,
    revision: revision?.pointer ?? null,
    ways: responseWay,
  });
}

function compareResponse(
  base: Response,
  revision: Response,
  site: OperationSite,
): void {
  const context = contextFor(site, base, revision);
  const { walk } = site;
  compareHeaders(base, revision, { context, walk });
  const [before, after] = [base.content, revision.content];
  const at = { base: base.pointer, revision: revision.pointer };
  if (before.length > 0 && after.length === 0) {
    const parameters = parametersOf(base, site.pair.base);
    note(context, "response-body-removed", { ...at, parameters });
  } else if (before.length === 0 && after.length > 0) {
    const parameters = parametersOf(revision, site.pair.revision);
    note(context, "response-body-added", { ...at, parameters });
  } else compareContent(before, after, { context, walk });
}
