/** What a value of the configuration must look like. */
export type Shape =
  | { readonly kind: "text"; readonly pattern: RegExp; readonly what: string }
  | { readonly kind: "texts"; readonly pattern: RegExp; readonly what: string }
  | MapShape
  | { readonly kind: "boolean" }
  /** A whole number, not below 0. */
  | { readonly kind: "count"; readonly what: string }
  | ChoiceShape
  | ObjectShape;

export interface ChoiceShape {
  readonly kind: "choice";
  readonly values: readonly string[];
  /** What is allowed besides. */
  readonly orObject?: ObjectShape;
}

/** Members of any name that fits. */
export interface MapShape {
  readonly kind: "map";
  /** `false` is allowed instead. */
  readonly orFalse?: boolean;
  readonly keys: RegExp;
  /** What a name must be. */
  readonly what: string;
  /** What each of them holds, which may depend on its name. */
  readonly values: Shape | ((name: string) => Shape);
}

export interface ObjectShape {
  readonly kind: "object";
  /** `false` is allowed instead. */
  readonly orFalse: boolean;
  readonly required: readonly string[];
  readonly members: ReadonlyMap<string, Shape>;
}

/** The compiler sees to it that no option of the type is without a shape. */
export function object<Options>(
  members: { readonly [Key in keyof Options]-?: Shape },
  orFalse: boolean,
  required: readonly (keyof Options & string)[] = [],
): ObjectShape {
  const shapes = new Map(Object.entries<Shape>(members));
  return { kind: "object", orFalse, required, members: shapes };
}
