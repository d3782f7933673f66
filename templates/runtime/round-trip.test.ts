import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { call, openClient } from "../../test/runtime/api.ts";
import {
  type DecodedParameter,
  decodeParameter,
  type Shape,
} from "../../test/runtime/decode-parameter.ts";
import { encoderOf } from "../../test/runtime/encoder-of.ts";
import type { VectorParameter } from "../../test/runtime/vectors/vector.ts";

type Parameter = Omit<VectorParameter, "value">;

/** Text that needs care, for every place: delimiters, escapes, and all of Unicode. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.stringMatching(/^[-a-z .,;=&?#/|+%[\]{}()'"!*:@$~^]{0,8}$/),
  fc.constantFrom("%20", "%2F", "a+b", "a&b=c", "..", "💥", "\u0000", "é"),
);

/** What the place can hold: headers and plain cookies are not encoded. */
function textFor(
  { in: place, style, explode }: Parameter,
  shape: Shape,
): fc.Arbitrary<string> {
  const allowed = {
    header: /^[\x21-\x2b\x2d-\x3c\x3e-\x7e]*$/,
    cookie: /^[\x21-\x2b\x2d-\x3a\x3c\x3e-\x7e]*$/,
    space: /^[^ ]*$/,
    pipe: /^[^|]*$/,
    bracket: /^[^[\]]*$/,
    dot: /^[^.]*$/,
    any: /^/,
  };
  const pattern =
    place === "header"
      ? allowed.header
      : style === "cookie"
        ? allowed.cookie
        : style === "spaceDelimited"
          ? allowed.space
          : style === "pipeDelimited"
            ? allowed.pipe
            : style === "deepObject"
              ? allowed.bracket
              : style === "label" && explode && shape !== "text"
                ? allowed.dot
                : allowed.any;
  const base =
    place === "header" || style === "cookie"
      ? fc.string({ unit: "grapheme-ascii", maxLength: 10 })
      : anyText;
  return base.filter((text) => pattern.test(text));
}

function valuesOf(
  parameter: Parameter,
  shape: Shape,
): fc.Arbitrary<DecodedParameter> {
  const text = textFor(parameter, shape);
  if (shape === "text") return text;
  if (shape === "list") return fc.array(text, { minLength: 1, maxLength: 4 });
  const name = text.filter((key) => key !== "" && key !== "__proto__");
  return fc.dictionary(name, text, {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  });
}

/** What is refused, and has a test of its own. */
function isRefused({ in: place }: Parameter, texts: string): boolean {
  return place === "path" && /^\.?(\.|%2e){0,2}$/i.test(texts);
}

const cases: readonly (readonly [Parameter["in"], Parameter["style"]])[] = [
  ["path", "simple"],
  ["path", "label"],
  ["path", "matrix"],
  ["query", "form"],
  ["query", "spaceDelimited"],
  ["query", "pipeDelimited"],
  ["query", "deepObject"],
  ["header", "simple"],
  ["cookie", "form"],
  ["cookie", "cookie"],
];

const parameters = cases.flatMap(([place, style]) =>
  [false, true].flatMap((explode) => {
    const parameter: Parameter = {
      name: "a name",
      in: place,
      style,
      explode,
      allowReserved: false,
    };
    const shapes: readonly Shape[] =
      style === "deepObject"
        ? ["object"]
        : style.endsWith("Delimited")
          ? explode
            ? []
            : ["list", "object"]
          : ["text", "list", "object"];
    return shapes.map((shape) => ({ parameter, shape }));
  }),
);

describe("a parameter is got back by a server that decodes it", () => {
  it.each(parameters)(
    "in $parameter.in, $parameter.style, explode $parameter.explode, $shape",
    async ({ shape, parameter }) => {
      // Cookies in cookie style and headers have names that stand as they are.
      const name =
        parameter.in === "header" || parameter.in === "cookie"
          ? "x-name"
          : "näme";
      const named = { ...parameter, name };
      let wire = "";
      const client = openClient("https://api.example.com", {
        fetch: async (input, init) => {
          const { pathname, search } = new URL(String(input));
          const headers = new Headers(init?.headers);
          wire = {
            path: pathname.slice(3),
            query: search.slice(1),
            header: headers.get("x-name") ?? "",
            cookie: headers.get("cookie") ?? "",
          }[parameter.in];
          return Response.json({});
        },
      });
      await fc.assert(
        fc.asyncProperty(valuesOf(named, shape), async (value) => {
          const sent = call(
            client,
            {
              request: parameter.in === "path" ? `GET /x/{${name}}` : "GET /x",
              parameters: [encoderOf(named)],
            },
            { params: { [name]: value } },
          );
          const outcome = await sent.result();
          if (!outcome.ok) {
            const texts = Object.values(value).join("");
            expect(isRefused(named, texts), String(outcome.error)).toBe(true);
            return;
          }
          expect(decodeParameter(named, shape, wire)).toEqual(value);
        }),
        { numRuns: 60 },
      );
    },
  );
});
