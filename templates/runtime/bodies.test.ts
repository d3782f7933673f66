import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import {
  type SeenRequest,
  serve,
  text as answerText,
} from "../../test/runtime/serve.ts";
import { binaryBody, blob } from "./blob.js";
import { ConfigurationError } from "./errors.js";
import { formBody } from "./form-body.js";
import type { OperationDescriptor } from "./operation.js";
import { text, textBody } from "./text.js";

async function sent(
  operation: Partial<OperationDescriptor>,
  params: object,
): Promise<SeenRequest> {
  const server = await serve();
  await call(
    openClient(server.url),
    { request: "POST /", ...operation },
    { params },
  );
  const [request] = server.requests;
  if (!request) throw new Error("nothing was sent");
  return request;
}

describe("a body", () => {
  it("is sent as text", async () => {
    const request = await sent(
      { body: textBody("text/csv") },
      { body: "a,b\n1,2" },
    );
    expect(request.headers["content-type"]).toBe("text/csv");
    expect(request.body).toBe("a,b\n1,2");
  });

  it.each([
    new Blob(["bytes"]),
    new TextEncoder().encode("bytes"),
    new TextEncoder().encode("bytes").buffer,
    "bytes",
  ])("is sent as bytes: %o", async (body) => {
    const request = await sent(
      { body: binaryBody("application/pdf") },
      { body },
    );
    expect(request.headers["content-type"]).toBe("application/pdf");
    expect(request.body).toBe("bytes");
  });

  it("that is no bytes is refused", async () => {
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        { request: "POST /", body: binaryBody("application/pdf") },
        { params: { body: { a: 1 } } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  it("is sent as a form", async () => {
    const request = await sent(
      { body: formBody() },
      { body: { a: "x y&z", list: [1, 2], none: undefined, yes: true } },
    );
    expect(request.headers["content-type"]).toBe(
      "application/x-www-form-urlencoded",
    );
    expect([...new URLSearchParams(request.body)]).toEqual([
      ["a", "x y&z"],
      ["list", "1"],
      ["list", "2"],
      ["yes", "true"],
    ]);
  });
});

describe("a response", () => {
  it.each(["some text", ""])("is read as text: %j", async (body) => {
    const server = await serve(answerText(body, { type: "text/plain" }));
    const data = await call(openClient(server.url), {
      request: "GET /",
      response: text,
    });
    expect(data).toBe(body);
    expect(server.requests[0]?.headers.accept).toContain("text/");
  });

  it("is read as a blob", async () => {
    const server = await serve(answerText("bytes", { type: "image/png" }));
    const data = await call(openClient(server.url), {
      request: "GET /",
      response: blob,
    });
    expect(data).toBeInstanceOf(Blob);
    expect(await (data as Blob).text()).toBe("bytes");
    expect((data as Blob).type).toBe("image/png");
  });

  it("without content is undefined", async () => {
    const server = await serve((response) => response.writeHead(204).end());
    for (const response of [text, blob])
      expect(
        await call(openClient(server.url), { request: "GET /", response }),
      ).toBeUndefined();
  });
});
