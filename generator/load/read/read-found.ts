import { dirname } from "node:path";

import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { Location } from "../bundle/location.ts";
import { fetchBytes } from "../network/fetch-bytes.ts";
import type { Network } from "../network/network.ts";
import type { FoundInput } from "./found-file.ts";
import { bytesLimit, readBytes } from "./read-bytes.ts";
import { readRevision } from "./read-revision.ts";
import { readStream, type ByteStream } from "./read-stream.ts";

/** The bytes of an input, and what its references are relative to. */
export interface ReadInput {
  readonly bytes: Buffer;
  readonly location: Location;
}

/** Where inputs come from that are no files. */
export interface Elsewhere {
  readonly network: Network;
  readonly stdin: ByteStream;
}

/** Reads an input, after `bytesBefore` of others. */
export async function readFound(
  found: FoundInput,
  bytesBefore: number,
  { network, stdin }: Elsewhere,
): Promise<Outcome<ReadInput | undefined>> {
  const { name } = found;
  switch (found.kind) {
    case "file": {
      const { value, diagnostics } = await readBytes(found, bytesBefore);
      if (value === undefined) return { value, diagnostics };
      const { path } = found;
      const folder = dirname(path);
      return {
        value: { bytes: value, location: { kind: "file", path, folder } },
        diagnostics,
      };
    }
    case "revision": {
      const read = await readRevision(found.file, found.cwd);
      if (typeof read !== "string") {
        const { cwd, file } = found;
        const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
        return {
          value: {
            bytes: read,
            location: { kind: "revision", ...file, folder, cwd },
          },
          diagnostics: [],
        };
      }
      const parameters = { reason: read };
      return failure(diagnose("input-unreadable", { file: name }, parameters));
    }
    case "stream": {
      const bytes = await readStream(stdin);
      if (bytes !== undefined) {
        return {
          value: { bytes, location: { kind: "stream" } },
          diagnostics: [],
        };
      }
      const limit = bytesLimit / 1_000_000;
      const size = { megabytes: limit, limit };
      return failure(diagnose("input-too-large", { file: name }, size));
    }
    case "url": {
      const limit = bytesLimit - bytesBefore;
      const fetched = await fetchBytes(found.url, network, limit);
      if (fetched.kind === "fetched") {
        const { bytes, url } = fetched;
        return {
          value: { bytes, location: { kind: "url", url } },
          diagnostics: [],
        };
      }
      const { reason } = fetched;
      return failure(diagnose("input-unreadable", { file: name }, { reason }));
    }
  }
}

function failure(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}
