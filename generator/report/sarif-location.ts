import type { DescribedPlace } from "./describe-place.ts";

/** A location object, 3.28 of SARIF 2.1.0. */
export interface SarifLocation {
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: Region;
  };
  readonly logicalLocations?: readonly LogicalLocation[];
  readonly message?: { readonly text: string };
}

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
}

interface LogicalLocation {
  /** A JSON pointer into the document. */
  readonly fullyQualifiedName: string;
}

/** A place in a file, and in the document; undefined where neither is known. */
export function toLocation(
  { file, line, column, pointer }: DescribedPlace,
  message?: string,
): SarifLocation | undefined {
  const isInFile = file !== undefined && file !== "";
  const isInDocument = pointer !== undefined && pointer !== "";
  if (!isInFile && !isInDocument) return undefined;
  return {
    ...(isInFile && {
      physicalLocation: {
        artifactLocation: { uri: toUri(file) },
        ...(line !== undefined && {
          region: {
            startLine: line,
            ...(column !== undefined && { startColumn: column }),
          },
        }),
      },
    }),
    ...(isInDocument && {
      logicalLocations: [{ fullyQualifiedName: pointer }],
    }),
    ...(message !== undefined && { message: { text: message } }),
  };
}

/** A relative reference (RFC 3986), in which a file name's own `#`, `?`, `%` and `:` mean nothing. */
function toUri(file: string): string {
  return /^https?:\/\//i.test(file)
    ? encodeURI(file)
    : file.split("/").map(encodeURIComponent).join("/");
}
