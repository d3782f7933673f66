import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";

/**
 * The servers that `host`, `basePath` and `schemes` describe: `https` first, and where nothing is
 * said of it. `schemes` of an operation go before the document's.
 */
export function swaggerServers(
  document: JsonObject,
  operation?: JsonObject,
): readonly JsonValue[] | undefined {
  const host = textOf(member(document, "host"));
  const basePath = textOf(member(document, "basePath")).replace(/\/+$/, "");
  if (host === "") return basePath === "" ? undefined : [{ url: basePath }];
  const listed = member(operation ?? document, "schemes");
  const schemes = (Array.isArray(listed) ? listed : []).filter(
    (scheme) => scheme === "https" || scheme === "http",
  );
  const known = schemes.length > 0 ? [...new Set(schemes)] : ["https"];
  return known
    .toSorted((a, b) => Number(b === "https") - Number(a === "https"))
    .map((scheme) => ({ url: `${scheme}://${host}${basePath}` }));
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}
