import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { expect, vi } from "vitest";
import { apiKey } from "../../templates/runtime/api-key.js";
import { basic } from "../../templates/runtime/basic.js";
import { bearer } from "../../templates/runtime/bearer.js";
import type { CallOptions } from "../../templates/runtime/call-options.js";
import type { ClientOptions } from "../../templates/runtime/client-options.js";
import { connect } from "../../templates/runtime/client.js";
import { SdkError } from "../../templates/runtime/errors.js";
import { httpScheme } from "../../templates/runtime/http-scheme.js";
import { logResponses } from "../../templates/runtime/log-responses.js";
import { oauth2 } from "../../templates/runtime/oauth2.js";
import type {
  OperationDescriptor,
  SecurityAlternatives,
  SecurityScheme,
} from "../../templates/runtime/operation.js";
import { schemes } from "../../templates/runtime/schemes.js";
import { api } from "./api.ts";
import { json, serve, type Answer, type SeenRequest } from "./serve.ts";

/** What every credential in these tests holds, and nothing may print. */
export const SECRET = "s3cret/T0ken+=";

/** What goes wrong, and what must come of it. */
export interface Fault {
  /** For each request in turn; the last for all others, and none is `{}`. */
  readonly answers?: readonly Answer[];
  /** `GET /things`, if not given. */
  readonly operation?: Partial<OperationDescriptor>;
  readonly params?: object;
  readonly client?: ClientOptions;
  readonly options?: CallOptions;
  /** By the names of `schemes`; a bearer token, if not given. */
  readonly security?: SecurityAlternatives;
  /** Aborts the call: when that promise is fulfilled. */
  readonly abort?: (requests: readonly SeenRequest[]) => Promise<unknown>;
  /** What is done with the data: a stream must be read. */
  readonly use?: (data: unknown) => Promise<unknown>;
  /** The name of the error, or the data. */
  readonly gives: { readonly error: string } | { readonly data: unknown };
  /** Further members of the error. */
  readonly details?: object;
  /** How many requests the server saw. */
  readonly requests: number;
}

export interface Outcome {
  readonly requests: readonly SeenRequest[];
  readonly error: unknown;
}

/** Lives through a fault, and checks whatever must hold after each of them. */
export async function suffer(fault: Fault): Promise<Outcome> {
  const { answers = [], gives } = fault;
  let count = 0;
  const open = new Set<object>();
  const server = await serve((response, request) => {
    open.add(response);
    response.on("close", () => open.delete(response));
    (answers[count] ?? answers.at(-1) ?? json({}))(response, request);
    count += 1;
  });
  const log: unknown[] = [];
  const note = (...entry: unknown[]): number => log.push(entry);
  const controller = new AbortController();
  const { signal } = controller;
  const client = connect(
    {
      ...api,
      baseUrl: server.url,
      authenticate: schemes(
        schemesFor(server.url),
        fault.security ?? [["Bearer"]],
      ),
    },
    {
      token: SECRET,
      retries: { initialDelay: 1 },
      timeout: 5000,
      logger: { warn: note, error: note },
      middleware: [logResponses({ debug: note })],
      ...fault.client,
    },
  );
  const promise = client
    .send<unknown>(
      fault.params,
      { signal, ...fault.options },
      { id: "do_thing", request: "GET /things", ...fault.operation },
    )
    .then(fault.use);
  void fault.abort?.(server.requests).then(() => controller.abort("why"));
  const [data, error] = await promise.then(
    (value) => [value, undefined] as const,
    (reason: unknown) => [undefined, reason] as const,
  );
  if ("data" in gives) expect([data, error]).toEqual([gives.data, undefined]);
  else {
    expect(error).toMatchObject({ name: gives.error, ...fault.details });
    expect(error).toBeInstanceOf(SdkError);
  }
  const seen = server.requests.filter(({ url }) => !url.startsWith("/token"));
  expect(seen).toHaveLength(fault.requests);
  expectNoSecret([error, log, client, promise]);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  await vi.waitFor(() => expect(open.size).toBe(0));
  return { requests: seen, error };
}

/** No form of a value, printed in any way, holds the secret in any of its spellings. */
export function expectNoSecret(value: unknown): void {
  const shown = [value]
    .flat()
    .map((each) =>
      [
        inspect(each, { depth: 20, showHidden: true }),
        JSON.stringify(each),
        String(each),
        each instanceof Error ? each.stack : "",
      ].join("\n"),
    )
    .join("\n");
  for (const form of [
    SECRET,
    encodeURIComponent(SECRET),
    JSON.stringify(SECRET).replaceAll("/", "\\/").slice(1, -1),
    Buffer.from(`user:${SECRET}`).toString("base64"),
    Buffer.from(`id:${encodeURIComponent(SECRET)}`).toString("base64"),
  ])
    expect(shown).not.toContain(form);
}

/** One of each kind. */
function schemesFor(url: string): { readonly [name: string]: SecurityScheme } {
  return {
    Bearer: bearer,
    Basic: basic,
    Custom: httpScheme("Custom"),
    HeaderKey: apiKey("header", "X-Thing"),
    QueryKey: apiKey("query", "thing"),
    CookieKey: apiKey("cookie", "thing"),
    OAuth: oauth2(`${url}/token`),
  };
}
