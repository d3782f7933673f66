import type { ts as TypeScript } from "ts-morph";

import type { Sides } from "../change.ts";
import type { Way } from "../level.ts";
import type { Packages } from "./packages.ts";
import type { Place, Root, Step } from "./place.ts";
import { ts } from "./ts-morph.ts";

/** What a package has at a place. */
export interface Found {
  readonly type: TypeScript.Type;
  /** It may be missing: `name?: string`. */
  readonly optional: boolean;
  /** What it stands in; undefined at a root. */
  readonly parent?: TypeScript.Type;
}

/** Looks places up in one of the packages. */
export interface LookUp {
  readonly side: keyof Sides<never>;
  readonly packages: Packages;
  /** A schema has two types where requests and responses differ. */
  readonly way: Way;
}

/** Follows a place; undefined where the package has nothing there. */
export function lookUp(place: Place, context: LookUp): Found | undefined {
  const { checker } = context.packages;
  let found = rootType(place.root, context);
  for (const step of place.steps) {
    if (found === undefined) return undefined;
    found =
      follow(found.type, step, checker) ?? undeclared(found, step, context);
  }
  return found;
}

/** The name that a root is exported under, where it has one of its own. */
export function exportedName(root: Root, way: Way): string | undefined {
  switch (root.kind) {
    case "schema":
      return way === "request"
        ? (root.names.inputName ?? root.names.name)
        : root.names.name;
    case "function":
      return root.names.functionName;
    case "params":
      return root.names.paramsName;
    case "data":
      return root.names.responseName;
    case "failure":
      return root.names.errorsName;
    case "headers":
      return root.names.headersName;
    case "handlers":
    case "payload":
      return root.names.handlersName;
  }
}

function rootType(root: Root, context: LookUp): Found | undefined {
  const { packages, side, way } = context;
  const { checker } = packages;
  if (root.kind === "function" || root.kind === "data") {
    const symbol = packages.exportOf(side, root.names.functionName);
    if (symbol === undefined) return undefined;
    const type = checker.getTypeOfSymbol(symbol);
    if (root.kind === "function") return { type, optional: false };
    const [signature] = type.getCallSignatures();
    const data = signature && checker.getAwaitedType(signature.getReturnType());
    // Where the call chooses a media type, that is what any choice gives.
    return data && { type: constraintOf(data, checker), optional: false };
  }
  const name = exportedName(root, way);
  const symbol = name === undefined ? undefined : packages.exportOf(side, name);
  if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Type)) {
    return undefined;
  }
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  switch (root.kind) {
    case "failure":
      return failureType(type, String(root.status), checker);
    case "payload":
      return payloadType(type, root.key, checker);
    default:
      return { type, optional: false };
  }
}

/** What a handler of webhooks is given. */
function payloadType(
  handlers: TypeScript.Type,
  key: string,
  checker: TypeScript.TypeChecker,
): Found | undefined {
  const handler = handlers.getProperty(key);
  const type = handler && checker.getTypeOfSymbol(handler);
  const [signature] = type
    ? checker.getNonNullableType(type).getCallSignatures()
    : [];
  const [payload] = signature?.getParameters() ?? [];
  return payload && { type: checker.getTypeOfSymbol(payload), optional: false };
}

/** What a type that depends on a type parameter may be; any other is itself. */
function constraintOf(
  type: TypeScript.Type,
  checker: TypeScript.TypeChecker,
): TypeScript.Type {
  return type.flags & ts.TypeFlags.Instantiable
    ? (checker.getBaseConstraintOfType(type) ?? type)
    : type;
}

/** The body of the declared failure with a status. */
function failureType(
  errors: TypeScript.Type,
  status: string,
  checker: TypeScript.TypeChecker,
): Found | undefined {
  const failure = membersOf(errors).find((member) => {
    const declared = member.getProperty("declared");
    const type = declared && checker.getTypeOfSymbol(declared);
    return type?.isLiteral() === true && String(type.value) === status;
  });
  const error = failure?.getProperty("error");
  const body = error && checker.getTypeOfSymbol(error).getProperty("body");
  return body && { type: checker.getTypeOfSymbol(body), optional: false };
}

function follow(
  around: TypeScript.Type,
  step: Step,
  checker: TypeScript.TypeChecker,
): Found | undefined {
  const parent = checker.getNonNullableType(around);
  switch (step.kind) {
    case "property": {
      const [symbol] = membersOf(parent).flatMap(
        (member) => checker.getPropertyOfType(member, step.name) ?? [],
      );
      if (symbol === undefined) return undefined;
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      return { type: declaredType(symbol, checker), optional, parent };
    }
    case "item": {
      const list = membersOf(parent).find((member) =>
        checker.isArrayLikeType(member),
      );
      const [type] =
        list === undefined
          ? []
          : checker
              .getTypeArguments(list as TypeScript.TypeReference)
              .slice(step.index ?? 0);
      return type && { type, optional: false, parent };
    }
    case "value": {
      const [type] = membersOf(parent).flatMap(
        (member) => keysTypeOf(member) ?? [],
      );
      return type && { type, optional: true, parent };
    }
  }
}

/** What is no longer declared may be one of the keys that are not, to code that knows it. */
function undeclared(
  { type }: Found,
  step: Step,
  { packages, side }: LookUp,
): Found | undefined {
  return step.kind === "property" && side === "revision"
    ? follow(type, { kind: "value" }, packages.checker)
    : undefined;
}

/** What stands under keys that are not declared: undefined where there are none. */
export function keysTypeOf(type: TypeScript.Type): TypeScript.Type | undefined {
  const held = type.getStringIndexType();
  return held === undefined || held.flags & ts.TypeFlags.Never
    ? undefined
    : held;
}

/** Whether a type is an object that has no key at all. */
export function hasNoKeys(type: TypeScript.Type): boolean {
  const held = type.getStringIndexType();
  return held !== undefined && (held.flags & ts.TypeFlags.Never) !== 0;
}

/** As it is written: the checker's own type of an optional property has undefined besides. */
export function declaredType(
  symbol: TypeScript.Symbol,
  checker: TypeScript.TypeChecker,
): TypeScript.Type {
  const { valueDeclaration } = symbol;
  return valueDeclaration !== undefined &&
    ts.isPropertySignature(valueDeclaration) &&
    valueDeclaration.type !== undefined
    ? checker.getTypeFromTypeNode(valueDeclaration.type)
    : checker.getTypeOfSymbol(symbol);
}

/** The members of a union; the type itself where it is none. */
export function membersOf(type: TypeScript.Type): readonly TypeScript.Type[] {
  return type.isUnion() ? type.types : [type];
}
