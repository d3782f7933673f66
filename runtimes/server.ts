import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

import { answerOf } from "./answers.ts";
import type { CaseResult, SeenRequest } from "./case.ts";

type Origin = SeenRequest["origin"];

/** The servers that a platform is tested against. */
export interface Servers {
  readonly home: string;
  /** What the next platform posts, when it is done. */
  readonly nextResults: () => Promise<readonly CaseResult[]>;
  /** What a browser is given for the suite. */
  script: string;
  readonly close: () => void;
}

interface Seen extends SeenRequest {
  body: string;
}

/** Two origins on 127.0.0.1; the other allows the first to ask whatever it likes (CORS). */
export async function startServers(): Promise<Servers> {
  const seen = new Map<string, Seen[]>();
  const waiting: ((results: readonly CaseResult[]) => void)[] = [];
  const origins = { home: "", other: "" };
  const servers: Server[] = [];
  const all: Servers = {
    get home() {
      return origins.home;
    },
    script: "",
    nextResults: () => {
      seen.clear();
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    close: () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };

  async function respond(
    origin: Origin,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? "/", origins[origin]);
    const [, answer = "", key = ""] = url.pathname.split("/");
    const body = await readBody(request);
    if (origin === "other") allowAll(request, response);
    if (origin === "other" && request.method === "OPTIONS") response.end();
    else if (answer === "")
      response
        .setHeader("content-type", "text/html")
        .end('<script type="module" src="/suite.js"></script>');
    else if (answer === "suite.js")
      response.setHeader("content-type", "text/javascript").end(all.script);
    else if (answer === "seen")
      response.end(JSON.stringify(seen.get(key) ?? []));
    else if (answer === "results") {
      response.end();
      waiting.shift()?.(JSON.parse(body) as CaseResult[]);
    } else {
      const requests = seen.get(key) ?? [];
      seen.set(key, requests);
      const sent: Seen = {
        origin,
        method: request.method ?? "",
        url: (request.url ?? "").slice(`/${answer}/${key}`.length),
        headers: request.headers as Record<string, string>,
        body,
      };
      response.on("close", () => {
        if (!response.writableFinished) sent.body = "closed";
      });
      const before = requests.push(sent) - 1;
      const target = (of: Origin): string => `${origins[of]}/json/${key}/there`;
      const respondTo = answerOf(answer);
      if (!respondTo) response.writeHead(404).end();
      else
        respondTo(response, {
          before,
          query: url.searchParams,
          target: target("home"),
          otherTarget: target("other"),
        });
    }
  }

  for (const origin of ["home", "other"] as const) {
    const server = createServer((request, response) => {
      // A client may be gone before its request is whole.
      respond(origin, request, response).catch(() => response.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    origins[origin] = `http://127.0.0.1:${port}`;
  }
  return all;
}

function allowAll(request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  response.setHeader("access-control-allow-origin", headers.origin ?? "*");
  response.setHeader("access-control-allow-methods", "*");
  response.setHeader(
    "access-control-allow-headers",
    headers["access-control-request-headers"] ?? "*",
  );
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
