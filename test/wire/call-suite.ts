import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { camelCase } from "../support/camel-case.ts";
import {
  type Answer,
  type CheckingServer,
  startCheckingServer,
  TOKEN,
} from "../support/checking-server.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";
import type { RawDocument } from "../support/raw-document.ts";
import {
  type ListedOperation,
  listOperations,
} from "../support/raw-operations.ts";
import { type Fullness, makeSample } from "../support/sample.ts";
import { arbitraryParams } from "./arbitrary-call.ts";
import { breakRequest } from "./broken-requests.ts";
import { paramsAsText, receivedParams } from "./received-params.ts";
import { makeSampleCall, type SampleCall } from "./sample-call.ts";

/** A generated package and the document that it came from. */
export interface WireSubject {
  readonly title: string;
  readonly className: string;
  readonly document: RawDocument;
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
}

type Call = (params?: unknown) => Promise<unknown>;

const FULLNESSES: readonly Fullness[] = ["required", "everything", "nulls"];

/**
 * Calls every operation, as a function and as a method, against a server that checks requests by
 * the document; then shows that the server would have noticed what is wrong.
 */
export function describeCalls(subject: WireSubject): void {
  const { document, className } = subject;
  const operations = listOperations(document);

  describe(subject.title, () => {
    let server: CheckingServer;
    let surfaces: (operation: ListedOperation) => readonly Call[];
    let refused = 0;

    beforeAll(async () => {
      server = await startCheckingServer(document);
      const sdk = await subject.load();
      const options = { baseUrl: server.url, token: TOKEN };
      const client = (sdk["createClient"] as (options: object) => unknown)(
        options,
      );
      const api = new (
        sdk[className] as new (
          options: object,
        ) => Record<string, Record<string, Call>>
      )(options);
      surfaces = (operation) => {
        const name = camelCase(operation.id);
        const call = sdk[name] as (
          client: unknown,
          params?: unknown,
        ) => Promise<unknown>;
        const group = api[camelCase(operation.tag)];
        return [
          (...params) => call(client, ...params),
          async (...params) => group?.[name]?.(...params),
        ];
      };
    });

    afterAll(async () => {
      await server.close();
      process.stdout.write(
        `${subject.title}: ${refused} broken requests, all refused\n`,
      );
    });

    it.each(operations)(
      "$id sends what its document wants",
      async (operation) => {
        for (const fullness of FULLNESSES) {
          const call = makeSampleCall(document, operation, fullness);
          for (const answer of answersOf(document, operation, fullness)) {
            expect(server.responseFaults(operation.id, answer)).toEqual([]);
            server.answer(answer);
            for (const surface of surfaces(operation)) {
              const result = await surface(...argumentsOf(call));

              const request = server.last();
              expect(request.faults).toEqual([]);
              expect(request.operationId).toBe(operation.id);
              expect(receivedParams(document, operation, request)).toEqual(
                paramsAsText(call.params),
              );
              expect(result).toEqual(answer.body);
            }
          }
        }
      },
    );

    it.each(operations)(
      "$id sends whatever values its document allows",
      async (operation) => {
        const [answer = { status: 200 }] = answersOf(
          document,
          operation,
          "required",
        );
        server.answer(answer);
        const [call] = surfaces(operation);
        const property = fc.asyncProperty(
          arbitraryParams(document, operation),
          async (params) => {
            await call?.(params);
            const request = server.last();
            expect(request.faults).toEqual([]);
            expect(request.operationId).toBe(operation.id);
            expect(receivedParams(document, operation, request)).toEqual(
              paramsAsText(params),
            );
          },
        );
        await fc.assert(property, { numRuns: Math.ceil(fuzzRuns / 50) });
      },
    );

    it.each(operations)(
      "$id is refused when it is broken",
      async (operation) => {
        for (const fullness of FULLNESSES) {
          const call = makeSampleCall(document, operation, fullness);
          server.answer({ status: 200 });
          await surfaces(operation)[0]?.(...argumentsOf(call));
          const request = server.last();
          for (const broken of breakRequest({
            document,
            operation,
            call,
            request,
          })) {
            const { "content-length": _, ...headers } = broken.headers;
            const response = await fetch(server.url + broken.url, {
              method: request.method,
              headers,
              ...(broken.body === "" ? {} : { body: broken.body }),
            });
            await response.body?.cancel();
            expect(
              { change: broken.change, ok: response.ok },
              operation.id,
            ).toEqual({ change: broken.change, ok: false });
            refused += 1;
          }
        }
      },
    );
  });
}

function argumentsOf(call: SampleCall): readonly [unknown?] {
  return Object.keys(call.params).length === 0 ? [] : [call.params];
}

function answersOf(
  document: RawDocument,
  operation: ListedOperation,
  fullness: Fullness,
): readonly Answer[] {
  return operation.successes.map(({ status, schema }) =>
    schema === undefined
      ? { status }
      : {
          status,
          body: makeSample({
            document,
            schema,
            name: "answer",
            fullness,
            direction: "response",
          }).value,
        },
  );
}
