import type { Code } from "../../ir/code.ts";
import type { ImportSpec } from "../../ir/file-spec.ts";
import { code, identifier, joinCode } from "./code.ts";
import { stringLiteral } from "./string-literal.ts";

/** Something that a module of the package exports. */
export interface Symbol {
  /** Below the package's folder, without extension: `src/models/groups`. */
  readonly module: string;
  readonly name: string;
  /** What it is called in every module but its own, where its name is taken. */
  readonly localName?: string;
}

/**
 * The imports of one generated module, collected from what its code uses: an emitter asks for a
 * symbol and gets the name to write. The one mutable thing in `emit`, and local to one file.
 */
export class FileScope {
  readonly #module: string;
  readonly #used = new Map<string, { symbol: Symbol; asValue: boolean }>();

  /** @param module Below the package's folder, without extension: `src/operations/groups`. */
  constructor(module: string) {
    this.#module = module;
  }

  /** The name of a symbol that is used as a type only. */
  type(symbol: Symbol): Code {
    return this.#use(symbol, false);
  }

  /** The name of a symbol that is used as a value. */
  value(symbol: Symbol): Code {
    return this.#use(symbol, true);
  }

  #use(symbol: Symbol, asValue: boolean): Code {
    if (symbol.module === this.#module) return identifier(symbol.name);
    const key = `${symbol.module} ${symbol.name}`;
    const before = this.#used.get(key);
    this.#used.set(key, {
      symbol,
      asValue: asValue || (before?.asValue ?? false),
    });
    return identifier(symbol.localName ?? symbol.name);
  }

  /** One for each module that something was used of, in the order of their paths. */
  imports(): readonly ImportSpec[] {
    const uses = [...this.#used.values()].toSorted((a, b) =>
      compare(a.symbol.name, b.symbol.name),
    );
    const modules = new Set(uses.map(({ symbol }) => symbol.module));
    return [...modules].toSorted(compare).map((module) => {
      const here = uses.filter((use) => use.symbol.module === module);
      const typeOnly = here.every(({ asValue }) => !asValue);
      return {
        module: relativeModule(this.#module, module),
        names: here.map(({ symbol, asValue }) =>
          typeOnly || asValue
            ? importedName(symbol)
            : code`type ${importedName(symbol)}`,
        ),
        typeOnly,
      };
    });
  }
}

/** A symbol in the braces of an import or export: `Name`, or `Name as LocalName`. */
export function importedName({ name, localName }: Symbol): Code {
  return localName === undefined || localName === name
    ? identifier(name)
    : joinCode([identifier(name), identifier(localName)], " as ");
}

/** The specifier by which one module of the package imports another. */
export function relativeModule(from: string, to: string): Code {
  const base = from.split("/").slice(0, -1);
  const target = to.split("/");
  let common = 0;
  while (common < base.length && base[common] === target[common]) common += 1;
  const up = "../".repeat(base.length - common);
  return code`${stringLiteral(`${up === "" ? "./" : up}${target.slice(common).join("/")}.js`)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
