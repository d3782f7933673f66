import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));

const client = `
  import { connect } from "./client.js";
  import { bearer } from "./bearer.js";
  import { oneScheme } from "./one-scheme.js";
  export function createClient(options = {}) {
    return connect(
      {
        userAgent: "example-sdk/0.1.0",
        baseUrl: "https://api.example.com/v1",
        environment: { baseUrl: "EXAMPLE_BASE_URL", token: "EXAMPLE_TOKEN" },
        authenticate: oneScheme("BearerAuth", bearer),
      },
      options,
    );
  }
  export function updateGroupUser(client, params, options) {
    return client.send(params, options, {
      id: "update_group_user",
      request: "PUT /groups/{group_id}/users/{user_id}",
    });
  }`;

/** The same for a document that declares no credential. */
const withoutCredentials = client
  .replace(/ *import \{ (?:bearer|oneScheme) \}.*\n/g, "")
  .replace(/ *authenticate: .*\n/, "")
  .replace(', token: "EXAMPLE_TOKEN"', "");

/** The gzip size of a bundle, and the runtime's files in it. */
async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  return {
    size: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length,
    files: Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path.replace(/^.*\//, ""))
      .filter((name) => name !== "<stdin>")
      .toSorted(),
  };
}

describe("a bundle", () => {
  it("of a client and one operation has at most 4.35 KiB, and only what that needs", async () => {
    const { size, files } = await bundle(client);
    expect(files).toEqual([
      "api-promise.ts",
      "bearer.ts",
      "client.ts",
      "credential-text.ts",
      "draft-request.ts",
      "environment.ts",
      "errors.ts",
      "fill-path.ts",
      "follow-redirects.ts",
      "is-stream.ts",
      "limit.ts",
      "on-abort.ts",
      "one-scheme.ts",
      "own-error.ts",
      "percent-encode.ts",
      "perform.ts",
      "plain-headers.ts",
      "provide.ts",
      "read-response.ts",
      "redact.ts",
      "response-error.ts",
      "retry-delay.ts",
      "sign-request.ts",
      "spare-credential.ts",
    ]);
    expect(size).toBeLessThanOrEqual(4.35 * 1024);
  });

  it("of a client without credentials and one operation has at most 4 KiB", async () => {
    const { size, files } = await bundle(withoutCredentials);
    expect(files).not.toContain("provide.ts");
    expect(size).toBeLessThanOrEqual(4 * 1024);
  });

  it("grows by at most 30 bytes with each operation", async () => {
    const nouns = ["group", "owner", "user", "bundle", "resource", "tag"];
    const verbs = ["create", "read", "update", "delete", "list", "find"];
    const operations = nouns.flatMap((noun) =>
      verbs.map(
        (verb) => `
          export function ${verb}_${noun}(client, params, options) {
            return client.send(params, options, {
              id: "${verb}_${noun}",
              request: "POST /${noun}s/{${noun}_id}/${verb}",
            });
          }`,
      ),
    );
    const { size: one } = await bundle(client);
    const { size: many } = await bundle(client + operations.join("\n"));
    expect((many - one) / operations.length).toBeLessThanOrEqual(30);
  });
});
