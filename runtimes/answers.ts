import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** What an answer depends on. */
export interface Asked {
  /** How many requests of the case came before. */
  readonly before: number;
  /** Where the case's requests are answered with `{ "fine": true }`, here and in another origin. */
  readonly target: string;
  readonly otherTarget: string;
  readonly query: URLSearchParams;
}

type Answer = (response: ServerResponse, asked: Asked) => void;

const JSON_TYPE = { "content-type": "application/json" };
const EVENTS = { "content-type": "text/event-stream" };

/** How requests are answered, by the first segment of their path. */
export function answerOf(name: string): Answer | undefined {
  const [, kind, status] = /^(.*)-(\d+)$/.exec(name) ?? [];
  if (kind === "status") return failure(Number(status));
  if (kind === "redirect")
    return (response, { target }) => redirect(response, Number(status), target);
  if (kind === "redirect-away")
    return (response, { otherTarget }) =>
      redirect(response, Number(status), otherTarget);
  return ANSWERS[name];
}

const fine: Answer = json({ fine: true });
const zipped = gzipSync(
  JSON.stringify(Array.from({ length: 999 }, Math.random)),
);

const ANSWERS: { readonly [name: string]: Answer | undefined } = {
  json: fine,
  text: whole("some text", "text/plain"),
  empty: (response) => response.writeHead(204).end(),
  proto: whole('{"__proto__":{"polluted":true},"a":1}'),
  html: whole("<html>Sign in</html>", "text/html"),
  "cut-json": whole('{"a":'),
  "cut-body": (response) => {
    response.writeHead(200, { ...JSON_TYPE, "content-length": "99" });
    response.write('{"a":', () => response.destroy());
  },
  "cut-gzip": (response) => {
    response.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" });
    response.end(zipped.subarray(0, zipped.length / 2));
  },
  reset: (response) => response.destroy(),
  hang: () => {},
  begin: (response) => {
    response.writeHead(200, JSON_TYPE).write('{"a":');
  },
  "busy-once": firstly(failure(503)),
  later: firstly(failure(429, { "retry-after": "1" })),
  "unauthorized-once": firstly(failure(401)),
  circle: (response) => redirect(response, 302, "things"),
  pages: (response, asked) => {
    const start = Number(asked.query.get("cursor") ?? 0);
    const data = [1, 2, 3, 4, 5].slice(start, start + 2);
    const next = start + 2 < 5 ? String(start + 2) : null;
    json({ data, next })(response, asked);
  },
  "same-page": (response, asked) =>
    json({ data: [1], next: `c${asked.before}` })(response, asked),
  counter: (response, asked) =>
    json({ count: asked.before + 1 })(response, asked),
  events: pieces(EVENTS, [
    'id: 7\ndata: {"id"',
    ":1}\n\nevent: more\nda",
    'ta: {"id":"é"}\n\n',
  ]),
  lines: pieces({ "content-type": "application/jsonl" }, [
    '{"id":1}\n{"i',
    'd":"é"}\n',
  ]),
  "cut-events": (response) => {
    response.writeHead(200, EVENTS);
    response.write('data: {"id":1}\n\n', () => response.destroy());
  },
  endless: (response) => {
    response.writeHead(200, EVENTS);
    const timer = setInterval(() => response.write('data: {"id":1}\n\n'), 20);
    response.on("close", () => clearInterval(timer));
  },
};

function whole(body: string, type = JSON_TYPE["content-type"]): Answer {
  return (response) =>
    response
      .writeHead(200, {
        "content-type": type,
        "x-request-id": "r-1",
        "x-left": "9",
      })
      .end(body);
}

function json(value: unknown): Answer {
  return whole(JSON.stringify(value));
}

function failure(status: number, headers: Record<string, string> = {}): Answer {
  return (response) =>
    response
      .writeHead(status, { ...JSON_TYPE, "x-request-id": "r-1", ...headers })
      .end('{"code":"no","message":"not now"}');
}

function firstly(answer: Answer): Answer {
  return (response, asked) =>
    (asked.before === 0 ? answer : fine)(response, asked);
}

function redirect(response: ServerResponse, status: number, to: string): void {
  response.writeHead(status, { location: to }).end("moved");
}

/** Each in a packet of its own. */
function pieces(
  headers: Record<string, string>,
  texts: readonly string[],
): Answer {
  return (response) => {
    response.writeHead(200, headers);
    const send = (index: number): void => {
      const text = texts[index];
      if (text === undefined) response.end();
      else response.write(text, () => setTimeout(() => send(index + 1), 5));
    };
    send(0);
  };
}
