import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { describe, expect, it, onTestFinished } from "vitest";

import { quiet } from "../../generator/load/network/network.ts";
import { load } from "../../generator/load/load.ts";
import { readInputs } from "../../generator/load/read-inputs.ts";
import { folderWith } from "../load/load-texts.ts";
import { cut, defaultOptions } from "../support/cut.ts";
import { findHarm } from "./find-harm.ts";
import { hostileDocument } from "./hostile-document.ts";

const DIALECTS = ["2.0", "3.0", "3.1"] as const;

/** A server on the loopback interface, and how often it was connected to. */
async function listen() {
  let connections = 0;
  const server = createServer((_, response) => response.end("{}"));
  server.on("connection", () => (connections += 1));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/a.yaml`;
  return { address, connections: () => connections };
}

/** Keys that are all the same would leave one member; and what a schema is itself called is there. */
function isName(position: string): boolean {
  return position.includes(" ") || position.endsWith("/$id");
}

describe.each(DIALECTS)("in every position of OpenAPI %s", (dialect) => {
  it.each([
    ["as it is", (address: string) => address],
    ["without its scheme", (address: string) => address.replace("http:", "")],
    ["as a file", () => "file:///etc/passwd"],
  ])("an address is asked for nothing, %s", async (_, written) => {
    const { address, connections } = await listen();
    const { document } = hostileDocument(dialect, 0, (number, position) =>
      isName(position) ? `name ${number}` : written(address),
    );
    const withData = { ...document, "x-data": { $ref: written(address) } };
    const cwd = folderWith({ "a.json": JSON.stringify(withData) });
    const read = await readInputs(["a.json"], cwd, { network: quiet });
    if (read.value === undefined) throw new Error("it was not read");
    const { diagnostics, value } = await load(read.value);
    const refused = diagnostics.filter(
      ({ code }) => code === "reference-outside",
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(value?.sources.map(({ name }) => name)).toEqual(["a.json"]);
    expect(connections()).toBe(0);
  });

  it.each([
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "then",
  ])("the name %s changes no prototype", async (name) => {
    const { document } = hostileDocument(dialect, 0, () => name);
    const options = { ...defaultOptions, name: "Api" };
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { files } = await cut(JSON.stringify(document), options);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(findHarm(files)).toEqual([]);
  });
});
