import type { Parameter } from "../../../ir/operation.ts";
import { compareExtensions } from "../compare-extensions.ts";
import { note, type Context } from "../schema/walk.ts";
import { requestWay } from "../ways.ts";
import { compareSerialization, textOf } from "./compare-serialization.ts";
import { matchParameters, type ParameterPair } from "./match-parameters.ts";
import { contextOf, type OperationSite } from "./operation-site.ts";
import { pathShape } from "./path-shape.ts";

/** Compares the parameters of an operation. */
export function compareParameters(site: OperationSite): void {
  const { base, revision } = site.pair;
  const matched = matchParameters(base, revision, site.walk);
  for (const pair of matched.pairs) compareParameter(pair, site);
  const hasMoved = pathShape(base.path) !== pathShape(revision.path);
  for (const parameter of matched.removed) {
    if (hasMoved && parameter.in === "path") continue;
    const { pointer, required, name } = parameter;
    note(contextFor(site, parameter), "parameter-removed", {
      base: pointer,
      revision: null,
      parameters: { location: parameter.in, required },
      before: name,
    });
  }
  for (const parameter of matched.added) {
    if (hasMoved && parameter.in === "path") continue;
    const { pointer, required, name } = parameter;
    note(contextFor(site, parameter), "parameter-added", {
      base: null,
      revision: pointer,
      parameters: { location: parameter.in, required },
      after: name,
    });
  }
}

function contextFor(site: OperationSite, parameter: Parameter): Context {
  const { pointer } = parameter;
  return contextOf(site, {
    name: `${parameter.in} ${parameter.name}`,
    base: pointer,
    revision: pointer,
    ways: requestWay,
  });
}

function compareParameter(pair: ParameterPair, site: OperationSite): void {
  const { base, revision } = pair;
  const context = contextOf(site, {
    name: `${base.in} ${base.name}`,
    base: base.pointer,
    revision: revision.pointer,
    ways: requestWay,
  });
  const at = { base: base.pointer, revision: revision.pointer };
  const { in: location } = base;
  if (base.in !== revision.in) {
    const parameters = { from: base.in, to: revision.in };
    note(context, "parameter-moved", { ...at, parameters });
  }
  compareNames(pair, context);
  if (base.required !== revision.required) {
    const { required: after } = revision;
    const code = after
      ? "parameter-became-required"
      : "parameter-became-optional";
    const parameters = { location };
    note(context, code, { ...at, parameters, before: !after, after });
  }
  if (base.docs.deprecated !== revision.docs.deprecated) {
    const { deprecated: after } = revision.docs;
    const code = after ? "parameter-deprecated" : "parameter-undeprecated";
    const parameters = { location };
    note(context, code, { ...at, parameters, before: !after, after });
  }
  compareExtensions(base, revision, context);
  compareSerialization(pair, { site, context });
  // It is the server that reads, as the revision says.
  const text = textOf(revision);
  site.walk.pair(base.schema, revision.schema, {
    ...context,
    ...(text !== undefined && { text }),
  });
}

function compareNames(
  { base, revision }: ParameterPair,
  context: Context,
): void {
  if (base.name === revision.name) return;
  const detail = {
    base: base.pointer,
    revision: revision.pointer,
    before: base.name,
    after: revision.name,
  };
  if (base.in === "path" && revision.in === "path") {
    note(context, "path-parameter-renamed", { ...detail, parameters: {} });
  } else if (isRespeltHeader(base, revision)) {
    note(context, "parameter-case-changed", { ...detail, parameters: {} });
  } else {
    const parameters = { location: base.in };
    note(context, "parameter-renamed", { ...detail, parameters });
  }
}

function isRespeltHeader(base: Parameter, revision: Parameter): boolean {
  return (
    base.in === "header" &&
    base.name.toLowerCase() === revision.name.toLowerCase()
  );
}
