import type { Operation, Parameter } from "../../../ir/operation.ts";
import { findRenames, type Lost } from "../find-renames.ts";
import type { Resolver } from "../schema/resolved.ts";
import type { Walk } from "../schema/walk.ts";
import { pathShape } from "./path-shape.ts";

export interface ParameterPair {
  readonly base: Parameter;
  readonly revision: Parameter;
}

export interface MatchedParameters {
  readonly pairs: readonly ParameterPair[];
  readonly removed: readonly Parameter[];
  readonly added: readonly Parameter[];
}

type Identity = (parameter: Parameter) => string;

/**
 * Finds each parameter of an operation again: one of the path by where it stands there, another by
 * its place and name; else by its name in another place; else as renamed.
 */
export function matchParameters(
  base: Operation,
  revision: Operation,
  walk: Walk,
): MatchedParameters {
  const found = new Map<Parameter, Parameter>();
  const open = new Set(revision.parameters);
  const take = (from: Parameter, to: Parameter): void => {
    found.set(from, to);
    open.delete(to);
  };
  const match = (ofBase: Identity, ofRevision: Identity): void => {
    for (const parameter of base.parameters) {
      if (found.has(parameter)) continue;
      const same = [...open].filter(
        (each) => ofRevision(each) === ofBase(parameter),
      );
      const [other] = same;
      if (other !== undefined && same.length === 1) take(parameter, other);
    }
  };
  const isSamePath = pathShape(base.path) === pathShape(revision.path);
  if (isSamePath) match(identityIn(base), identityIn(revision));
  match(identity, identity);
  match(
    ({ name }) => name.toLowerCase(),
    ({ name }) => name.toLowerCase(),
  );
  const left = base.parameters.filter((each) => !found.has(each));
  const renames = findRenames(
    left.map((each) => lost(each, walk.base)),
    Array.from(open, (each) => lost(each, walk.revision)),
    (name) => walk.renames.parameters?.[`${base.key} ${name}`],
  );
  for (const pair of renames) {
    if (pair.base.item.in === pair.revision.item.in) {
      take(pair.base.item, pair.revision.item);
    }
  }
  return {
    pairs: base.parameters.flatMap((parameter) => {
      const other = found.get(parameter);
      return other === undefined ? [] : [{ base: parameter, revision: other }];
    }),
    removed: base.parameters.filter((each) => !found.has(each)),
    added: [...open],
  };
}

/** Path parameters by their position, all others by place and name. */
function identityIn({ path }: Operation): Identity {
  const names = Array.from(
    path.matchAll(/\{([^{}]*)\}/gu),
    ([, name = ""]) => name,
  );
  return (parameter) =>
    parameter.in === "path"
      ? `path ${names.indexOf(parameter.name)}`
      : identity(parameter);
}

/** Header names don't depend on letter case. */
function identity({ in: place, name }: Parameter): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

function lost(parameter: Parameter, { shapeOf }: Resolver): Lost<Parameter> {
  const { name, schema, docs } = parameter;
  const shape = `${parameter.in} ${shapeOf(schema)}`;
  return { name, item: parameter, shape, description: docs.description };
}
