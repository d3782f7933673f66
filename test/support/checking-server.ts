import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

import type { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { type Document, OpenAPIBackend, type Request } from "openapi-backend";

import type { JsonValue } from "../../generator/ir/json.ts";
import { checkableDocument, COMPONENT_KEYWORD } from "./checkable-document.ts";
import type { RawDocument } from "./raw-document.ts";

/** A request as the server got it, and what the document has against it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, still encoded. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The operation that was recognised; undefined where there is none of that path and method. */
  readonly operationId: string | undefined;
  /** Empty: the document allows the request. */
  readonly faults: readonly string[];
}

/** What the server answers a request that the document allows. */
export interface Answer {
  readonly status: number;
  readonly body?: JsonValue;
}

export interface CheckingServer {
  readonly url: string;
  /** Sets what the next requests are answered. */
  answer(answer: Answer): void;
  /** The last request that came. */
  last(): ReceivedRequest;
  /** What the document has against a response; empty where nothing. */
  responseFaults(operationId: string, answer: Answer): readonly string[];
  close(): Promise<void>;
}

interface Recognised {
  operationId: string | undefined;
}

/** The only token that the checking server takes. */
export const TOKEN = "token-for-the-checking-server";

const SCHEMA_BASE = "components:/";

/** Serves an API on a port of this machine, and refuses what its document does not allow. */
export async function startCheckingServer(
  raw: RawDocument,
): Promise<CheckingServer> {
  const { document, schemas } = checkableDocument(raw);
  const state: { answer: Answer; last?: ReceivedRequest } = {
    answer: { status: 200 },
  };
  const ajvs = new Map<string, Ajv>();
  const backend = new OpenAPIBackend({
    definition: document as Document,
    quick: true,
    strict: false,
    ignoreTrailingSlashes: false,
    ajvOpts: {
      strict: false,
      allErrors: true,
      inlineRefs: false,
      logger: false,
    },
    customizeAjv: (fresh, _options, context) => {
      const key = String(context);
      const ajv = ajvs.get(key) ?? fresh;
      if (ajv === fresh) {
        addFormats.default(ajv);
        ajv.addKeyword({
          keyword: COMPONENT_KEYWORD,
          macro: (name: string) => ({ $ref: SCHEMA_BASE + name }),
        });
        for (const [name, schema] of Object.entries(schemas)) {
          ajv.addSchema(schema, SCHEMA_BASE + name);
        }
        ajvs.set(key, ajv);
      }
      return ajv;
    },
    securityHandlers: Object.fromEntries(
      Object.keys(raw.components?.["securitySchemes"] ?? {}).map((name) => [
        name,
        ({ request }) => request.headers["authorization"] === `Bearer ${TOKEN}`,
      ]),
    ),
    handlers: {
      postRoutingHandler: ({ operation }, recognised: Recognised) => {
        recognised.operationId = operation?.operationId;
      },
      notFound: () => ["no such path"],
      methodNotAllowed: () => ["no such method"],
      unauthorizedHandler: () => ["no credentials"],
      validationFail: ({ validation }) =>
        (validation.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        ),
      notImplemented: () => [],
    },
  });
  await backend.init();
  const operations = backend.getOperations();
  // It would be worked out anew for each request, several times.
  backend.router.getOperations = () => operations;

  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then(async (request) => {
      const body = request.body === "" ? undefined : request.body;
      const recognised: Recognised = { operationId: undefined };
      const faults = (await backend.handleRequest(
        { ...request, body },
        recognised,
      )) as readonly string[];
      const received = { ...request, ...recognised, faults };
      state.last = received;
      const refused = faults.length > 0;
      const answer = refused ? { status: 400, body: faults } : state.answer;
      outgoing.writeHead(answer.status, { "content-type": "application/json" });
      outgoing.end(
        answer.body === undefined ? undefined : JSON.stringify(answer.body),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (answer) => {
      state.answer = answer;
    },
    last: () => {
      if (state.last === undefined) {
        throw new Error("no request has come");
      }
      return state.last;
    },
    responseFaults: (operationId, { status, body }) =>
      body === undefined
        ? []
        : (
            backend.validateResponse(body, operationId, status).errors ?? []
          ).map(({ instancePath, message }) => `${instancePath} ${message}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type ReadRequest = Request & Omit<ReceivedRequest, "operationId" | "faults">;

async function readRequest(incoming: IncomingMessage): Promise<ReadRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
  }
  const url = incoming.url ?? "/";
  const [path = "", query = ""] = url.split("?", 2);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
  const body = Buffer.concat(chunks).toString("utf8");
  return { method: incoming.method ?? "GET", url, path, query, headers, body };
}
