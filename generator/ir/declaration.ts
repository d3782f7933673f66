import type { Code, Comment } from "./code.ts";

/** A top-level statement of a generated module, exported unless it says otherwise. */
export type Declaration =
  | InterfaceDeclaration
  | TypeAliasDeclaration
  | ConstObjectDeclaration
  | EnumDeclaration
  | FunctionDeclaration
  | ClassDeclaration
  | ExportDeclaration;

export interface InterfaceDeclaration {
  readonly kind: "interface";
  readonly name: Code;
  readonly docs: Comment | undefined;
  readonly extends?: Code;
  readonly members: readonly TypeMember[];
}

/** A property or index signature of an interface or object type. */
export interface TypeMember {
  /** `name`, `"quoted-name"` or `[key: string]`. */
  readonly key: Code;
  readonly optional: boolean;
  readonly type: Code;
  readonly docs: Comment | undefined;
}

export interface TypeAliasDeclaration {
  readonly kind: "type-alias";
  readonly name: Code;
  readonly docs: Comment | undefined;
  readonly type: Code;
}

/** `export const Name = { ... } as const;` */
export interface ConstObjectDeclaration {
  readonly kind: "const-object";
  readonly name: Code;
  readonly docs: Comment | undefined;
  readonly entries: readonly ConstEntry[];
}

export interface ConstEntry {
  readonly key: Code;
  readonly value: Code;
  readonly docs?: Comment;
}

/** A TypeScript `enum`, for those who ask for it. */
export interface EnumDeclaration {
  readonly kind: "enum";
  readonly name: Code;
  readonly docs: Comment | undefined;
  readonly members: readonly ConstEntry[];
}

export interface FunctionDeclaration {
  readonly kind: "function";
  readonly name: Code;
  readonly docs: Comment | undefined;
  /** `Name extends Constraint = Default`. */
  readonly typeParameters?: readonly Code[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly returnType: Code;
  readonly body: Code;
}

export interface ParameterDeclaration {
  readonly name: Code;
  readonly optional?: boolean;
  readonly type: Code;
  readonly initializer?: Code;
}

export interface ClassDeclaration {
  readonly kind: "class";
  readonly name: Code;
  readonly docs: Comment | undefined;
  readonly properties: readonly PropertyDeclaration[];
  readonly constructorParameters: readonly ParameterDeclaration[];
  readonly constructorBody: Code;
  readonly methods: readonly Omit<FunctionDeclaration, "kind">[];
}

/** A readonly property. A name that starts with `#` is private; `declare` leaves it to the constructor. */
export interface PropertyDeclaration {
  readonly name: Code;
  readonly type: Code;
  readonly static: boolean;
  readonly declare?: boolean;
  readonly docs: Comment | undefined;
  readonly initializer?: Code;
}

export interface ExportDeclaration {
  readonly kind: "export";
  readonly names: readonly Code[];
  /** Relative, with extension: `./models/groups.js`. */
  readonly module: Code;
  readonly typeOnly: boolean;
}
