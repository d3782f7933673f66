import type { ParameterStyle } from "../../../generator/ir/operation.ts";
import type { Vector, VectorParameter } from "./vector.ts";

/** A row of the table "Style Examples": the parameter `color` as string, array and object. */
type Row = readonly [
  style: ParameterStyle,
  explode: boolean,
  text: string | undefined,
  list: string | undefined,
  object: string | undefined,
];

/** The table as OpenAPI 3.0.4 and 3.1.1 print it, undefined for "n/a". */
const ROWS: readonly Row[] = [
  [
    "matrix",
    false,
    ";color=blue",
    ";color=blue,black,brown",
    ";color=R,100,G,200,B,150",
  ],
  [
    "matrix",
    true,
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ],
  ["label", false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label", true, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", false, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", true, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  [
    "form",
    false,
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    "form",
    true,
    "color=blue",
    "color=blue&color=black&color=brown",
    "R=100&G=200&B=150",
  ],
  [
    "spaceDelimited",
    false,
    undefined,
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    "pipeDelimited",
    false,
    undefined,
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  [
    "deepObject",
    true,
    undefined,
    undefined,
    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
  ],
];

/** The rows that OpenAPI 3.2.0 adds. */
const COOKIE_ROWS: readonly Row[] = [
  [
    "cookie",
    false,
    "color=blue",
    "color=blue,black,brown",
    "color=R,100,G,200,B,150",
  ],
  [
    "cookie",
    true,
    "color=blue",
    "color=blue; color=black; color=brown",
    "R=100; G=200; B=150",
  ],
];

const VALUES = [
  "blue",
  ["blue", "black", "brown"],
  { R: 100, G: 200, B: 150 },
] as const;

const PLACES: Readonly<
  Record<ParameterStyle, readonly VectorParameter["in"][]>
> = {
  matrix: ["path"],
  label: ["path"],
  simple: ["path", "header"],
  // In cookies `&` is wrong, says appendix D: exploded values are left out below.
  form: ["query", "cookie"],
  spaceDelimited: ["query"],
  pipeDelimited: ["query"],
  deepObject: ["query"],
  cookie: ["cookie"],
};

function tableVectors(
  version: string,
  rows: readonly Row[],
): readonly Vector[] {
  return rows.flatMap(([style, explode, ...texts]) =>
    PLACES[style].flatMap((place) =>
      texts.flatMap((text, index) => {
        if (text === undefined) return [];
        if (place === "cookie" && text.includes("&")) return [];
        return [
          {
            source: `OpenAPI ${version}, Style Examples`,
            path: place === "path" ? "/{color}" : "/",
            parameters: [
              {
                name: "color",
                in: place,
                style,
                explode,
                allowReserved: false,
                value: VALUES[index],
              },
            ],
            expected:
              place === "path"
                ? `/${text}`
                : place === "query"
                  ? `/?${text}`
                  : text,
          },
        ];
      }),
    ),
  );
}

function inQuery(
  name: string,
  value: unknown,
  {
    style = "form",
    explode = false,
    allowReserved = false,
  }: Partial<VectorParameter> = {},
): VectorParameter {
  return { name, in: "query", style, explode, allowReserved, value };
}

const formulas = { a: "x+y", b: "x/y", c: "x^y" };
const words = ["math", "is", "fun"];

const APPENDIX_C: readonly (readonly [
  parameters: readonly VectorParameter[],
  expected: string,
])[] = [
  [
    [inQuery("formulas", formulas, { explode: true }), inQuery("words", words)],
    "/?a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun",
  ],
  [
    [
      inQuery("formulas", formulas, { explode: true, allowReserved: true }),
      inQuery("words", words, { style: "spaceDelimited" }),
    ],
    "/?a=x%2By&b=x/y&c=x%5Ey&words=math%20is%20fun",
  ],
  [
    [
      inQuery("formulas", {}, { explode: true }),
      inQuery("words", ["hello", "world"]),
    ],
    "/?words=hello,world",
  ],
  [
    [
      inQuery("formulas", {}, { explode: true }),
      inQuery("words", ["hello", "world"], { style: "spaceDelimited" }),
    ],
    "/?words=hello%20world",
  ],
  [[inQuery("❤️", "love!")], "/?%E2%9D%A4%EF%B8%8F=love%21"],
];

/** What the tables and examples of OpenAPI say. */
export const openapiVectors: readonly Vector[] = [
  ...tableVectors("3.0.4", ROWS),
  ...tableVectors("3.1.1", ROWS),
  ...tableVectors("3.2.0", [...ROWS, ...COOKIE_ROWS]),
  ...APPENDIX_C.map(([parameters, expected]) => ({
    source: "OpenAPI 3.0.4, appendix C",
    path: "/",
    parameters,
    expected,
  })),
];
