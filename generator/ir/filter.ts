/** Which operations are wanted. One stays that passes every filter; without any, all stay. */
export interface Filter {
  /** By tag. */
  readonly tags?: Patterns;
  /** By path template, as the document spells it: `/things/**`. */
  readonly paths?: Patterns;
  /** By operationId, or method and path: `getThing`, `GET /things/{id}`. */
  readonly operations?: Patterns;
  /** False: deprecated operations are left out. */
  readonly deprecated?: boolean;
}

/** Names, in which `*` stands for anything but `/`, and `**` for anything. */
export interface Patterns {
  /** Where there is any: what stays. */
  readonly include?: readonly string[];
  /** What goes, included or not. */
  readonly exclude?: readonly string[];
}
