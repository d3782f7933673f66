import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { deadUrl, json, serve } from "../../test/runtime/serve.ts";
import { openTelemetry, type TelemetryTracer } from "./open-telemetry.js";

interface Recorded {
  readonly name: string;
  readonly kind: number;
  readonly attributes: Record<string, string | number>;
  status?: number;
  ended: number;
}

/** A tracer that keeps what it is told. */
function recorder(): {
  readonly tracer: TelemetryTracer;
  readonly spans: readonly Recorded[];
} {
  const spans: Recorded[] = [];
  return {
    spans,
    tracer: {
      startSpan(name, { kind, attributes }) {
        const span: Recorded = {
          name,
          kind,
          attributes: { ...attributes },
          ended: 0,
        };
        spans.push(span);
        return {
          spanContext: () => ({
            traceId: "0af7651916cd43dd8448eb211c80319c",
            spanId: `b7ad6b716920333${spans.length}`,
            traceFlags: 1,
          }),
          setAttribute: (key, value) => (span.attributes[key] = value),
          setStatus: ({ code }) => (span.status = code),
          end: () => (span.ended += 1),
        };
      },
    },
  };
}

const operation = { request: "GET /things/{id}" };

describe("OpenTelemetry", () => {
  it("gets a client span of a call, without its query, and its context is sent", async () => {
    const server = await serve(json({ id: 1 }));
    const { tracer, spans } = recorder();
    const client = openClient(`${server.url}?secret=1`, {
      middleware: [openTelemetry(tracer)],
    });
    await call(client, operation, { params: { id: "a b" } });
    const { port } = new URL(server.url);
    expect(spans).toEqual([
      {
        name: "GET /things/{id}",
        kind: 2,
        attributes: {
          "http.request.method": "GET",
          "url.full": `${server.url}/things/a%20b`,
          "url.template": "/things/{id}",
          "server.address": "127.0.0.1",
          "server.port": Number(port),
          "http.response.status_code": 200,
        },
        ended: 1,
      },
    ]);
    expect(server.requests[0]?.headers["traceparent"]).toBe(
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    );
  });

  it("gets a span of each attempt, and what went wrong", async () => {
    const server = await serve((response, request) => {
      const isFirst = server.requests.length === 1;
      json({}, isFirst ? 503 : 404)(response, request);
    });
    const { tracer, spans } = recorder();
    const client = openClient(server.url, {
      retries: { initialDelay: 1 },
      middleware: [openTelemetry(tracer)],
    });
    await failureOf(call(client, operation, { params: { id: 1 } }));
    expect(
      spans.map(({ attributes, status, ended }) => [
        attributes["http.request.resend_count"],
        attributes["http.response.status_code"],
        attributes["error.type"],
        status,
        ended,
      ]),
    ).toEqual([
      [undefined, 503, "503", 2, 1],
      [1, 404, "404", 2, 1],
    ]);
  });

  it("is told of a lost connection", async () => {
    const { tracer, spans } = recorder();
    const client = openClient(await deadUrl(), {
      retries: 0,
      middleware: [openTelemetry(tracer)],
    });
    await failureOf(call(client, operation, { params: { id: 1 } }));
    expect(spans[0]).toMatchObject({
      attributes: { "error.type": expect.stringMatching(/Error$/) },
      status: 2,
      ended: 1,
    });
  });
});
