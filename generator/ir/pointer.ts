/** A JSON Pointer (RFC 6901) into the merged document: "" is the whole of it. */
export type Pointer = string;

/** The pointer that stands one token below `parent`. */
export function child(parent: Pointer, token: string | number): Pointer {
  return `${parent}/${escapeToken(String(token))}`;
}

/** The pointer made of these reference tokens. */
export function pointerOf(...tokens: readonly (string | number)[]): Pointer {
  return tokens.reduce<Pointer>(child, "");
}

/** The reference tokens of a pointer, unescaped. */
export function tokensOf(pointer: Pointer): readonly string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function escapeToken(token: string): string {
  return token.includes("~") || token.includes("/")
    ? token.replaceAll("~", "~0").replaceAll("/", "~1")
    : token;
}
