import type { VectorParameter } from "./vectors/vector.ts";

/** What a server that knows the schema makes of a parameter: everything is text. */
export type Shape = "text" | "list" | "object";

export type DecodedParameter =
  string | readonly string[] | Readonly<Record<string, string>>;

/**
 * Reads a parameter back by the rules of its style, for nothing else in the query or path. Written
 * from the specifications and not from the encoders, so that it can prove them.
 */
export function decodeParameter(
  parameter: Omit<VectorParameter, "value">,
  shape: Shape,
  wire: string,
): DecodedParameter {
  const { name, style, explode, in: place } = parameter;
  const plain = place === "header" || style === "cookie";
  const read = plain ? (text: string) => text : decodeURIComponent;
  const split = (text: string, delimiter: string): readonly string[] =>
    text.split(delimiter).map(read);
  const pairs = (text: string, delimiter: string): DecodedParameter =>
    Object.fromEntries(
      text.split(delimiter).map((pair) => {
        const at = pair.indexOf("=");
        return at < 0
          ? [read(pair), ""]
          : [read(pair.slice(0, at)), read(pair.slice(at + 1))];
      }),
    );
  const flat = (text: string, delimiter: string): DecodedParameter => {
    const parts = split(text, delimiter);
    if (shape === "list") return parts;
    return Object.fromEntries(
      parts.flatMap((part, index) =>
        index % 2 ? [] : [[part, parts[index + 1] ?? ""]],
      ),
    );
  };
  /** Pairs of the parameter's own name, or of an object's members. */
  const exploded = (text: string, delimiter: string): DecodedParameter => {
    if (shape === "object") return pairs(text, delimiter);
    return text.split(delimiter).map((pair) => read(named(pair)));
  };

  switch (style) {
    case "simple":
      if (shape === "text") return read(wire);
      return shape === "object" && explode ? pairs(wire, ",") : flat(wire, ",");
    case "label": {
      const rest = wire.slice(1);
      if (shape === "text") return read(rest);
      if (!explode) return flat(rest, ",");
      return shape === "object" ? pairs(rest, ".") : split(rest, ".");
    }
    case "matrix": {
      const rest = wire.slice(1);
      if (shape === "text") return read(named(rest));
      return explode ? exploded(rest, ";") : flat(named(rest), ",");
    }
    case "form":
    case "cookie":
      if (shape === "text") return read(named(wire));
      if (!explode) return flat(named(wire), ",");
      if (place === "cookie") {
        return shape === "list" && style === "form"
          ? flat(named(wire), ",")
          : exploded(wire, "; ");
      }
      return exploded(wire, "&");
    case "spaceDelimited":
      return flat(named(wire), "%20");
    case "pipeDelimited":
      return flat(named(wire), "%7C");
    case "deepObject":
      return Object.fromEntries(
        wire.split("&").map((pair) => {
          const [key = "", text = ""] = pair.split("=").map(read);
          return [key.slice(name.length + 1, -1), text];
        }),
      );
  }
}

/** What follows a name; a matrix says nothing of an empty text but its name. */
function named(text: string): string {
  return text.includes("=") ? text.slice(text.indexOf("=") + 1) : "";
}
