import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonObject } from "../ir/json.ts";
import type {
  ParameterLocation,
  ParameterStyle,
  StyleSerialization,
} from "../ir/operation.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import { text } from "./members.ts";
import type { Scope } from "./scope.ts";

/** The styles of each location, its default first (OpenAPI 3.2.0, 4.12.3). */
const styles: Readonly<Record<ParameterLocation, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  // Has `content` always.
  querystring: ["form"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** `style`, `explode` and `allowReserved` of a parameter, or of a member of a form as in a query. */
export function buildStyle(
  source: JsonObject,
  location: ParameterLocation,
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): StyleSerialization {
  const wanted = text(source, "style");
  const standard = styles[location][0] ?? "form";
  const style = styles[location].find((known) => known === wanted) ?? standard;
  if (wanted !== undefined && wanted !== style) {
    scope.report(
      diagnose(
        "unknown-parameter-style",
        { pointer: child(pointer, "style") },
        { style: wanted, used: style },
      ),
    );
  }
  const explode = member(source, "explode");
  const explodes = style === "form" || style === "cookie";
  return {
    kind: "style",
    style,
    explode: typeof explode === "boolean" ? explode : explodes,
    allowReserved:
      location !== "header" &&
      style !== "cookie" &&
      member(source, "allowReserved") === true,
  };
}
