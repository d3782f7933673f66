import { pathToFileURL } from "node:url";

/** Where a text came from, as far as its references need to know. */
export type Location =
  | {
      readonly kind: "file";
      /** Absolute; for the file system alone, never for a message. */
      readonly path: string;
      /** The absolute folder of the document: nothing outside it is within its references' reach. */
      readonly folder: string;
    }
  | {
      readonly kind: "revision";
      /** Of git: `main`. */
      readonly revision: string;
      /** As git names it in a revision, from the root of the repository, or with `./` from `cwd`. */
      readonly path: string;
      /** What the path of the document begins with, up to its last slash: as for files, its references' reach. */
      readonly folder: string;
      /** The absolute folder to ask git in. */
      readonly cwd: string;
    }
  | { readonly kind: "url"; readonly url: string }
  /** Standard input: there is no folder that references could be relative to. */
  | { readonly kind: "stream" };

/** The URI that references in a text are relative to, until it names another. */
export function uriOf(location: Location): string {
  switch (location.kind) {
    case "file":
      return pathToFileURL(location.path).href;
    case "revision": {
      const { revision, path } = location;
      const parts = [revision, ...path.split("/")].map(encodeURIComponent);
      return `git:///${parts.join("/")}`;
    }
    case "url":
      return location.url;
    case "stream":
      return "stream:///-";
  }
}

/** What tells one location from another; of a file in a revision, what messages call it. */
export function keyOf(location: Location): string {
  switch (location.kind) {
    case "file":
      return location.path;
    case "revision":
      return `${location.revision}:${location.path}`;
    case "url":
      return location.url;
    case "stream":
      return "-";
  }
}
