import { diagnose } from "../ir/diagnostic.ts";
import type { JsonObject } from "../ir/json.ts";
import type { Parameter } from "../ir/operation.ts";
import { child } from "../ir/pointer.ts";
import { list } from "./members.ts";
import { buildParameter, undeclaredParameter } from "./parameter.ts";
import { follow, type Located } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/** Where an operation stands. */
export interface Site {
  readonly path: string;
  readonly item: Located<JsonObject>;
  readonly operation: Located<JsonObject>;
}

/**
 * The parameters of an operation: those of its path item less those it overrides, its own, and for
 * each name in the path that none declares a string.
 */
export function buildParameters(
  { path, item, operation }: Site,
  scope: Scope,
): readonly Parameter[] {
  const own = declared(operation, scope);
  const overridden = new Set(own.map(identity));
  const shared = declared(item, scope).filter(
    (parameter) => !overridden.has(identity(parameter)),
  );
  const names = templateNames(path);
  const usable = [...shared, ...own].filter((parameter) =>
    isSendable(parameter, { path, names, scope }),
  );
  const given = new Set(
    usable.flatMap((parameter) =>
      parameter.in === "path" ? [parameter.name] : [],
    ),
  );
  const missing = [...names].filter((name) => !given.has(name));
  for (const name of missing) {
    scope.report(
      diagnose(
        "undeclared-path-parameter",
        { pointer: operation.pointer },
        { name },
      ),
    );
  }
  return [
    ...usable,
    ...missing.map((name) => undeclaredParameter(name, operation.pointer)),
  ];
}

/** The names in braces of a path template, in its order. */
export function templateNames(path: string): ReadonlySet<string> {
  return new Set(
    Array.from(path.matchAll(/\{([^{}]*)\}/gu), (match) => match[1] ?? ""),
  );
}

function declared(
  { value, pointer }: Located<JsonObject>,
  scope: Scope,
): readonly Parameter[] {
  const at = child(pointer, "parameters");
  const found = new Map<string, Parameter>();
  for (const [index, source] of list(value, "parameters").entries()) {
    const place = child(at, index);
    const located = follow(scope.document, source, place);
    if (located === undefined) continue;
    const parameter = buildParameter(located.value, located.pointer, scope);
    if (parameter === undefined) continue;
    if (found.has(identity(parameter))) {
      const { name, in: location } = parameter;
      scope.report(
        diagnose("duplicate-parameter", { pointer: place }, { name, location }),
      );
    } else found.set(identity(parameter), parameter);
  }
  return [...found.values()];
}

function identity({ name, in: location }: Parameter): string {
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

/** `Accept`, `Content-Type` and `Authorization` are not parameters, says OpenAPI. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

function isSendable(
  { name, in: location, pointer }: Parameter,
  {
    path,
    names,
    scope,
  }: {
    readonly path: string;
    readonly names: ReadonlySet<string>;
    readonly scope: Scope;
  },
): boolean {
  if (location === "header") return !ignoredHeaders.has(name.toLowerCase());
  if (location !== "path" || names.has(name)) return true;
  scope.report(diagnose("unused-path-parameter", { pointer }, { name, path }));
  return false;
}
