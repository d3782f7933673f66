/** What a platform can't do, and gives instead. */
export interface Limit {
  readonly platforms: readonly string[];
  readonly group: string;
  readonly cases: readonly string[];
  readonly gives: unknown;
  /** A sentence for the page. */
  readonly because: string;
}

export const LIMITS: readonly Limit[] = [
  {
    platforms: ["Deno", "Bun", "workerd"],
    group: "errors",
    cases: ["gzip that is cut"],
    gives: ["ConnectionError", 1],
    because:
      "It is a `ConnectionError`: the platform tells that the body was cut. The others give what they have unpacked, which is no JSON, so that it is a `DecodeError`.",
  },
  {
    platforms: ["Chromium"],
    group: "redirects",
    cases: [
      "within an origin, credentials go along",
      "303 makes GET of POST",
      "307 sends the body again",
      "to another origin, no credential goes along",
      "to another origin, no body goes along",
    ],
    gives: ["ConnectionError"],
    because:
      "A call with a credential follows no redirect: a browser hides where it leads, and would send headers such as `X-Api-Key` there.",
  },
  {
    platforms: ["Chromium"],
    group: "redirects",
    cases: ["in a circle"],
    gives: ["ConnectionError", 1],
    because: "As above.",
  },
  {
    platforms: ["Chromium"],
    group: "headers",
    cases: ["the name of the package as User-Agent"],
    gives: false,
    because: "The browser sends its own name.",
  },
  {
    platforms: ["Chromium"],
    group: "headers",
    cases: ["a credential as a cookie"],
    gives: ["ConfigurationError", ""],
    because:
      "No request may set a cookie: it is a `ConfigurationError`, and nothing is sent.",
  },
  {
    platforms: ["Chromium"],
    group: "bodies",
    cases: ["a stream", "a stream in a multipart body"],
    gives: "ConnectionError",
    because:
      "A stream can't be sent over HTTP/1.1, which the test's server speaks. Send a `Blob` or a `File`, which are read as they are sent.",
  },
  {
    platforms: ["Bun"],
    group: "bodies",
    cases: ["a File in a multipart body"],
    gives: [
      "multipart/form-data; boundary=B",
      '--B\r\ncontent-disposition: form-data; name="file"; filename="ä.txt"\r\ncontent-type: text/plain;charset=utf-8\r\n\r\nsome bytes\r\n--B--\r\n',
    ],
    because: "The type of a text file has `charset=utf-8`, added by `File`.",
  },
];
