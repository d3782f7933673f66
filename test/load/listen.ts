import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import { onTestFinished } from "vitest";

/** What a test knows of its server. */
export interface Listener {
  readonly origin: string;
  readonly host: string;
  /** What was asked for, each with its Authorization header. */
  readonly asked: readonly string[];
}

/** A server on the loopback interface, gone when the test is over. */
export async function listen(
  answers: Readonly<Record<string, string | RequestListener>>,
): Promise<Listener> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    asked.push([request.url, authorization].filter(Boolean).join(" "));
    const answer = answers[request.url ?? ""];
    if (typeof answer === "function") return answer(request, response);
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return { origin: `http://${host}`, host, asked };
}
