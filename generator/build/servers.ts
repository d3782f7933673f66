import type { JsonValue } from "../ir/json.ts";
import type { Server, ServerVariable } from "../ir/server.ts";
import { entries, list, present, text, texts } from "./members.ts";

/** The servers of the document, a path item or an operation; those without a URL are left out. */
export function buildServers(owner: JsonValue | undefined): readonly Server[] {
  return list(owner, "servers").flatMap((source) => {
    const url = text(source, "url");
    if (url === undefined) return [];
    const variables = entries(source, "variables").map(buildVariable);
    const description = text(source, "description");
    return [{ url, variables, ...present({ description }) }];
  });
}

function buildVariable([name, source]: readonly [
  string,
  JsonValue,
]): ServerVariable {
  return {
    name,
    default: text(source, "default") ?? "",
    enum: texts(source, "enum"),
    ...present({ description: text(source, "description") }),
  };
}
