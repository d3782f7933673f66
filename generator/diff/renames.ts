/** Renames that the configuration confirms, old name to new. */
export interface Renames {
  /** By method and path: `"GET /users": "GET /people"`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** By the key under `components/schemas`. */
  readonly schemas?: Readonly<Record<string, string>>;
  /** `"User.name": "full_name"`; an empty name for none of the new ones. */
  readonly properties?: Readonly<Record<string, string>>;
  /** `"GET /users page": "page_number"`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** `"Status.ACTIVE": "running"`. */
  readonly values?: Readonly<Record<string, string>>;
}
