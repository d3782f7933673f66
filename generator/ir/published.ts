/**
 * Names that a committed lock file has published, by the wire identity of what they name. A name is
 * kept for as long as its identity exists, so that an added schema or operation renames nothing.
 */
export interface Published {
  readonly names: readonly PublishedName[];
}

export interface PublishedName {
  readonly kind: "client" | "group" | "operation" | "schema";
  /**
   * A schema's key (its pointer where it was hoisted), `PUT /things/{id} updateThing`, a
   * tag, or for the class client what its environment variables start with.
   */
  readonly identity: string;
  readonly name: string;
  /** Below `src/`, without extension. */
  readonly file: string;
}
