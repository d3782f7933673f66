import { execFile, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import type { CaseResult } from "./case.ts";
import type { Platform, RunFiles } from "./platforms.ts";
import type { Servers } from "./server.ts";

/** Milliseconds that a platform may take. */
const PATIENCE = 180_000;

/** What a platform calls itself. */
export async function versionOf(platform: Platform): Promise<string> {
  const { executable, versionArgs } = platform;
  const { stdout } = await promisify(execFile)(executable, [...versionArgs]);
  return /\d[\w.-]*/.exec(stdout)?.[0] ?? "";
}

/** Runs the suite on a platform; throws where it ends or hangs before it has told its results. */
export async function runPlatform(
  platform: Platform,
  servers: Servers,
  files: RunFiles,
): Promise<readonly CaseResult[]> {
  const results = servers.nextResults();
  const args = await platform.args(files);
  const child = spawn(platform.executable, [...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  const controller = new AbortController();
  const { signal } = controller;
  const failed = new Promise<never>((_, reject) => {
    const fail = (why: string): void =>
      reject(new Error(`${platform.name} ${why}\n${errors.slice(-2000)}`));
    child.on("error", () => fail("can't be run"));
    child.on("exit", (code) => {
      // Its results may still be on their way.
      setTimeout(() => fail(`ended with ${code} and no results`), 2000);
    });
    void sleep(PATIENCE, undefined, { signal }).then(
      () => fail("has not come to an end"),
      () => {},
    );
  });
  try {
    if (platform.asks !== undefined) void ask(platform.asks, signal);
    return await Promise.race([results, failed]);
  } finally {
    controller.abort();
    child.kill();
  }
}

/** Asks until somebody listens. */
async function ask(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    try {
      await fetch(url, { signal });
      return;
    } catch {
      await sleep(200);
    }
}
