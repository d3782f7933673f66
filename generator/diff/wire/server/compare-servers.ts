import { child, type Pointer } from "../../../ir/pointer.ts";
import type { Server } from "../../../ir/server.ts";
import type { Sides } from "../../change.ts";
import { note, type Context } from "../schema/walk.ts";
import { compareVariables } from "./compare-variables.ts";

/** Without servers there is one, at the root (OpenAPI 3.1.1, 4.8.1.1). */
const standard: readonly Server[] = [{ url: "/", variables: [] }];

/** Compares the base URLs to choose from; the first is the default. */
export function compareServers(
  given: readonly Server[],
  givenLater: readonly Server[],
  { at, context }: { readonly at: Sides<Pointer>; readonly context: Context },
): void {
  const base = given.length === 0 ? standard : given;
  const revision = givenLater.length === 0 ? standard : givenLater;
  const [first] = base;
  const [firstLater] = revision;
  const placeOf = (side: "base" | "revision", server: Server): Pointer => {
    const index = (side === "base" ? given : givenLater).indexOf(server);
    return child(at[side] ?? "", Math.max(index, 0));
  };
  const find = (servers: readonly Server[], { url }: Server) =>
    servers.find((each) => urlOf(each) === url.replace(/\/$/, ""));
  const isMoved =
    first !== undefined &&
    firstLater !== undefined &&
    urlOf(first) !== urlOf(firstLater);
  if (isMoved) {
    note(context, "server-url-changed", {
      base: placeOf("base", first),
      revision: placeOf("revision", firstLater),
      parameters: {},
      before: first.url,
      after: firstLater.url,
    });
  }
  for (const server of base) {
    const other = find(revision, server);
    const pointer = placeOf("base", server);
    if (other !== undefined) {
      compareVariables(server, other, {
        at: { base: pointer, revision: placeOf("revision", other) },
        context,
      });
    } else if (!isMoved || server !== first) {
      const { url } = server;
      const place = { base: pointer, revision: null };
      note(context, "server-removed", {
        ...place,
        parameters: { url },
        before: url,
      });
    }
  }
  for (const server of revision) {
    if (find(base, server) !== undefined) continue;
    if (isMoved && server === firstLater) continue;
    const { url } = server;
    const place = { base: null, revision: placeOf("revision", server) };
    note(context, "server-added", {
      ...place,
      parameters: { url },
      after: url,
    });
  }
}

/** A slash at the end of a base URL makes no difference, as paths begin with one. */
function urlOf({ url }: Server): string {
  return url.replace(/\/$/, "");
}
