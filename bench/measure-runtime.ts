import { spawn } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import type * as Opal from "../generated/opal/src/index.js";
import { BUDGETS } from "./budgets.ts";

const IN_FLIGHT = 16;
const CALLS = 4000;
const ROUNDS = 7;
const MANY = 100_000;
const BODY = JSON.stringify({ users: [{ user_id: "u1", name: "A user" }] });

if (process.argv[2] === "serve") await serve();
else await measure();

/** Answers on a port of its own, in a process of its own: its time is not the client's. */
async function serve(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json" });
    response.end(BODY);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  console.log((server.address() as AddressInfo).port);
}

async function measure(): Promise<void> {
  const file = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [...process.execArgv, file, "serve"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port] = (await once(child.stdout, "data")) as [Buffer];
    const baseUrl = `http://127.0.0.1:${String(port).trim()}`;
    const { call, signal } = await calls(baseUrl);
    const bare = bareFetch(`${baseUrl}/owners/o1/users`);
    await time(bare);
    await time(call);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ bare: await time(bare), call: await time(call) });
    const overhead = median(rounds.map((each) => each.call - each.bare));
    report(
      "CPU of a bare fetch, in microseconds",
      median(rounds.map((each) => each.bare)),
    );
    report("CPU of a call above that", overhead);
    const before = heap();
    await repeat(call, MANY);
    const grown = (heap() - before) / MANY;
    report(`bytes of heap that each of ${MANY} calls leaves`, grown);
    const listeners = getEventListeners(signal, "abort").length;
    report("listeners that they leave on a signal", listeners);
    if (
      overhead > BUDGETS.callMicroseconds ||
      grown > BUDGETS.callBytesLeft ||
      listeners > 0
    )
      process.exitCode = 1;
  } finally {
    child.kill();
  }
}

type Send = () => Promise<unknown>;

/** Calls of an operation of the Opal package as it is bundled, all with the same signal. */
async function calls(baseUrl: string): Promise<{
  readonly call: Send;
  readonly signal: AbortSignal;
}> {
  const folder = await mkdtemp(join(tmpdir(), "runtime-"));
  const outfile = join(folder, "opal.mjs");
  const entry = new URL("../generated/opal/src/index.ts", import.meta.url);
  const entryPoints = [fileURLToPath(entry)];
  await build({ entryPoints, outfile, bundle: true, format: "esm" });
  const { createClient, setOwnerUsers } = (await import(
    outfile
  )) as typeof Opal;
  await rm(folder, { recursive: true });
  const { signal } = new AbortController();
  const client = createClient({ baseUrl, token: "token" });
  const params = { owner_id: "o1", body: { user_ids: ["u1"] } };
  return { call: () => setOwnerUsers(client, params, { signal }), signal };
}

/** What a careful person would write by hand. */
function bareFetch(url: string): Send {
  return async () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 60_000);
    try {
      const response = await fetch(url, {
        signal: controller.signal,
        method: "PUT",
        headers: {
          accept: "application/json",
          authorization: "Bearer token",
          "content-type": "application/json",
        },
        body: JSON.stringify({ user_ids: ["u1"] }),
      });
      return (await response.json()) as unknown;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Sends a number of requests, always as many in flight. */
async function repeat(send: Send, count: number): Promise<void> {
  let left = count;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

/** CPU time of one request, in microseconds. */
async function time(send: Send): Promise<number> {
  globalThis.gc?.();
  const start = process.cpuUsage();
  await repeat(send, CALLS);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / CALLS;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function report(what: string, value: number): void {
  console.log(`${what}: ${value.toFixed(1)}`);
}
