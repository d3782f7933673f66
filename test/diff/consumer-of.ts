import type { ts as TypeScript } from "ts-morph";

import { keysTypeOf } from "../../generator/diff/sdk/look-up.ts";
import type { Packages } from "../../generator/diff/sdk/packages.ts";
import { ts } from "../../generator/diff/sdk/ts-morph.ts";
import type { Plan } from "../../generator/ir/plan.ts";

/**
 * A program that uses all operations and models of the base's package as far as types go: it writes
 * parameters as literals, once with every member and once with those that must be there, reads every
 * member of every result into what that is in this package, compares with every literal, and names
 * every model and constant. It knows nothing of how changes are judged.
 */
export function consumerOf(plan: Plan, packages: Packages): string {
  const { checker, exportOf } = packages;
  const { naming } = plan;
  const writer = new ConsumerWriter(checker);
  const names = new Set<string>(["Client"]);
  const statements: string[] = [];
  for (const {
    functionName,
    errorsName,
    headersName,
    group,
  } of naming.operations.values()) {
    const symbol = exportOf("base", functionName);
    const type = symbol && checker.getTypeOfSymbol(symbol);
    const [signature] = type?.getCallSignatures() ?? [];
    if (signature === undefined) continue;
    names.add(functionName);
    const [, params] = signature.getParameters();
    const given =
      params?.name === "params" ? checker.getTypeOfSymbol(params) : undefined;
    const result = checker.getAwaitedType(signature.getReturnType());
    statements.push(
      `export async function use_${functionName}(client: Client) {`,
      `  const result = await ${functionName}(${["client", ...writer.write(given, Infinity), "{ timeout: 1000 }"].join(", ")});`,
      ...[0, 1, 2, 3].map(
        (depth) =>
          `  await ${functionName}(${["client", ...writer.write(given, depth)].join(", ")});`,
      ),
      ...(result === undefined ? [] : writer.read("result", result)),
      "  return result;",
      "}",
    );
    const property = naming.groups[group]?.property;
    if (property !== undefined) {
      names.add(naming.package.className);
      statements.push(
        `export const call_${functionName} = (api: ${naming.package.className}) => api.${property}.${functionName};`,
      );
    }
    const headers =
      headersName === undefined ? undefined : exportOf("base", headersName);
    if (headers !== undefined && headersName !== undefined) {
      names.add(headersName);
      const declared = checker.getDeclaredTypeOfSymbol(headers);
      statements.push(
        `export function note_${functionName}(headers: ${headersName}) {`,
        ...writer.read("headers", declared),
        "}",
      );
    }
    const errors =
      errorsName === undefined ? undefined : exportOf("base", errorsName);
    if (errors === undefined || errorsName === undefined) continue;
    names.add(errorsName);
    const declared = checker.getDeclaredTypeOfSymbol(errors);
    statements.push(
      `export function handle_${functionName}(error: ${errorsName}) {`,
      ...writer.readFailures("error", declared),
      "}",
    );
  }
  for (const { name, enumKeys } of naming.schemas.values()) {
    if (exportOf("base", name) === undefined) continue;
    names.add(name);
    statements.push(`export type Use_${name} = ${name};`);
    for (const [index, key] of (enumKeys ?? []).entries()) {
      const use = `${name}[${JSON.stringify(key)}]`;
      statements.push(`export const use_${name}_${index} = ${use};`);
    }
  }
  const { webhooks } = naming;
  const handlers = webhooks && exportOf("base", webhooks.handlersName);
  if (webhooks !== undefined && handlers !== undefined) {
    names.add(webhooks.handlersName);
    const declared = checker.getDeclaredTypeOfSymbol(handlers);
    const written = webhooks.keys.flatMap((key) => {
      const handler = declared.getProperty(key);
      const type = handler && checker.getTypeOfSymbol(handler);
      const [signature] =
        type === undefined
          ? []
          : checker.getNonNullableType(type).getCallSignatures();
      const [payload] = signature?.getParameters() ?? [];
      const given = payload && checker.getTypeOfSymbol(payload);
      return given === undefined
        ? []
        : [
            `  ${JSON.stringify(key)}: (payload) => {`,
            ...writer.read("payload", given),
            "  },",
          ];
    });
    statements.push(
      `export const handlers: ${webhooks.handlersName} = {`,
      ...written,
      "};",
    );
  }
  const imported = [...names].filter((name) => exportOf("base", name));
  return [
    `import { ${imported.join(", ")} } from ${JSON.stringify(naming.package.name)};`,
    ...statements,
    "",
  ].join("\n");
}

class ConsumerWriter {
  readonly #checker: TypeScript.TypeChecker;
  #read = 0;

  constructor(checker: TypeScript.TypeChecker) {
    this.#checker = checker;
  }

  /** A literal of all members in so many objects, and of required ones further in; none where it is empty. */
  write(type: TypeScript.Type | undefined, depth: number): readonly string[] {
    if (type === undefined) return [];
    const text = this.#written(type, depth, []);
    return text === "{  }" ? [] : [text];
  }

  /** Statements that read all of a value into what it is here. */
  read(
    expression: string,
    type: TypeScript.Type,
    around: readonly TypeScript.Type[] = [],
  ): readonly string[] {
    this.#read += 1;
    const own = `  const read${this.#read}: ${this.#spelled(type)} = ${expression};`;
    const plain = this.#checker.getNonNullableType(type);
    if (around.includes(plain)) return [own];
    const inside = [...around, plain];
    const value = plain === type ? expression : `(${expression})!`;
    if (this.#checker.isArrayLikeType(plain)) {
      const [item] = this.#argumentsOf(plain);
      return item === undefined
        ? [own]
        : [own, ...this.read(`${value}[0]!`, item, inside)];
    }
    if (plain.isUnion()) {
      const literals = plain.types.filter((each) => each.isLiteral());
      return [
        own,
        ...literals.map(
          (each) =>
            `  if (${value} === ${JSON.stringify(each.value)}) console.log(${value});`,
        ),
      ];
    }
    if (!this.#isRecord(plain)) return [own];
    const members = this.#checker
      .getPropertiesOfType(plain)
      .flatMap((property) =>
        this.read(
          `${value}[${JSON.stringify(property.name)}]`,
          this.#checker.getTypeOfSymbol(property),
          inside,
        ),
      );
    const others = keysTypeOf(plain);
    return [
      own,
      ...members,
      ...(others === undefined
        ? []
        : [`  console.log(${value}["anything else"]);`]),
    ];
  }

  /** Statements that tell declared failures apart by their status, and read their bodies. */
  readFailures(expression: string, errors: TypeScript.Type): readonly string[] {
    const failures = errors.isUnion() ? errors.types : [errors];
    return failures.flatMap((failure) => {
      const declared = failure.getProperty("declared");
      const error = failure.getProperty("error");
      const status = declared && this.#checker.getTypeOfSymbol(declared);
      const body =
        error && this.#checker.getTypeOfSymbol(error).getProperty("body");
      if (status?.isLiteral() !== true || body === undefined) return [];
      const type = this.#checker.getTypeOfSymbol(body);
      const test = `${expression}.declared === ${JSON.stringify(status.value)}`;
      const reads = this.read(`${expression}.error.body`, type);
      return `  if (${test}) {\n${reads.join("\n")}\n  }`;
    });
  }

  /** A literal with members, where a type is an object; else a value of the type. */
  #written(
    type: TypeScript.Type,
    depth: number,
    around: readonly TypeScript.Type[],
    withoutUndefined = false,
  ): string {
    const plain = this.#checker.getNonNullableType(type);
    if (!this.#isRecord(plain) || around.includes(plain)) {
      return `(null as unknown as ${this.#spelled(type, withoutUndefined)})`;
    }
    const inside = [...around, plain];
    const given = this.#checker
      .getPropertiesOfType(plain)
      .filter((property) => around.length < depth || !isOptional(property))
      .map((property) => {
        const held = this.#checker.getTypeOfSymbol(property);
        const value = this.#written(held, depth, inside, isOptional(property));
        return `${JSON.stringify(property.name)}: ${value}`;
      });
    const others = keysTypeOf(plain);
    if (others !== undefined && depth === Infinity) {
      given.push(
        `"anything else": (null as unknown as ${this.#spelled(others)})`,
      );
    }
    return `{ ${given.join(", ")} }`;
  }

  /** A type without names of the package, which another one has for other types. */
  #spelled(
    type: TypeScript.Type,
    withoutUndefined = false,
    around: readonly TypeScript.Type[] = [],
  ): string {
    if (around.includes(type)) return "any";
    const inside = [...around, type];
    const inner = (each: TypeScript.Type): string =>
      this.#spelled(each, false, inside);
    if (type.isUnion()) {
      const members = type.types.filter(
        ({ flags }) => !withoutUndefined || !(flags & ts.TypeFlags.Undefined),
      );
      return `(${members.map(inner).join(" | ")})`;
    }
    if (this.#checker.isArrayType(type)) {
      return `Array<${this.#argumentsOf(type).map(inner).join()}>`;
    }
    if (!this.#isRecord(type)) {
      return this.#checker.typeToString(
        type,
        undefined,
        ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias,
      );
    }
    const members = this.#checker.getPropertiesOfType(type).map((property) => {
      const mark = isOptional(property) ? "?" : "";
      const held = this.#checker.getTypeOfSymbol(property);
      const text = this.#spelled(held, isOptional(property), inside);
      return `${JSON.stringify(property.name)}${mark}: ${text};`;
    });
    const others = keysTypeOf(type);
    if (others !== undefined) members.push(`[key: string]: ${inner(others)};`);
    return `{ ${members.join(" ")} }`;
  }

  #argumentsOf(type: TypeScript.Type): readonly TypeScript.Type[] {
    return this.#checker.getTypeArguments(type as TypeScript.TypeReference);
  }

  /** An object of data, which the package declares. */
  #isRecord(type: TypeScript.Type): boolean {
    if (this.#checker.isArrayLikeType(type)) return false;
    if (type.isIntersection()) {
      return type.types.every((each) => this.#isRecord(each));
    }
    const declarations = type.getSymbol()?.declarations ?? [];
    return (
      (type.flags & ts.TypeFlags.Object) !== 0 &&
      type.getCallSignatures().length === 0 &&
      !declarations.some(
        (each) =>
          ts.isClassDeclaration(each) ||
          each.getSourceFile().fileName.includes("/lib."),
      )
    );
  }
}

function isOptional({ flags }: TypeScript.Symbol): boolean {
  return (flags & ts.SymbolFlags.Optional) !== 0;
}
