import type { Middleware } from "./middleware.js";

/** What is needed of OpenTelemetry's `Tracer`: `trace.getTracer("my-app")` fits. */
export interface TelemetryTracer {
  startSpan(
    name: string,
    options: {
      readonly kind: number;
      readonly attributes: { readonly [name: string]: string | number };
    },
  ): TelemetrySpan;
}

/** What is needed of OpenTelemetry's `Span`. */
export interface TelemetrySpan {
  spanContext(): {
    readonly traceId: string;
    readonly spanId: string;
    readonly traceFlags: number;
  };
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { readonly code: number }): unknown;
  end(): void;
}

/**
 * Middleware that makes a client span of every attempt, by OpenTelemetry's
 * conventions for HTTP (1.27), and sends its context along as `traceparent`.
 * Spans hold no query, since it may hold a secret.
 *
 * ```ts
 * const client = createClient({
 *   middleware: [openTelemetry(trace.getTracer("my-app"))],
 * });
 * ```
 */
export function openTelemetry(tracer: TelemetryTracer): Middleware {
  return async (request, next, { method, urlTemplate, attempts }) => {
    const { protocol, hostname, port, pathname, origin } = new URL(request.url);
    const span = tracer.startSpan(`${method} ${urlTemplate}`, {
      kind: CLIENT,
      attributes: {
        "http.request.method": method,
        "url.full": origin + pathname,
        "url.template": urlTemplate,
        "server.address": hostname,
        "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
        ...(attempts > 0 && { "http.request.resend_count": attempts }),
      },
    });
    const { traceId, spanId, traceFlags } = span.spanContext();
    const flags = traceFlags.toString(16).padStart(2, "0");
    request.headers.set("traceparent", `00-${traceId}-${spanId}-${flags}`);
    const fail = (type: string): void => {
      span.setAttribute("error.type", type);
      span.setStatus({ code: ERROR });
    };
    try {
      const response = await next(request);
      span.setAttribute("http.response.status_code", response.status);
      if (response.status >= 400) fail(String(response.status));
      return response;
    } catch (error) {
      fail(error instanceof Error ? error.name : "_OTHER");
      throw error;
    } finally {
      span.end();
    }
  };
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR` of OpenTelemetry's API. */
const CLIENT = 2;
const ERROR = 2;
