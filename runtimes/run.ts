import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { bundleSuite } from "./bundle.ts";
import { judge } from "./judge.ts";
import { REPORT } from "./places.ts";
import { isThere, PLATFORMS } from "./platforms.ts";
import { type PlatformResult, reportOn } from "./report.ts";
import { runPlatform, versionOf } from "./run-platform.ts";
import { startServers } from "./server.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, write: { type: "boolean" } },
});
const results: PlatformResult[] = [];
const servers = await startServers();
const folder = await mkdtemp(join(tmpdir(), "runtimes-"));
try {
  servers.script = await bundleSuite(folder, servers.home);
  for (const platform of PLATFORMS) {
    const { name } = platform;
    if (values.only !== undefined && !name.startsWith(values.only)) continue;
    if (!isThere(platform)) {
      console.log(`${name}: skipped, for ${platform.executable} is not there`);
      continue;
    }
    const version = await versionOf(platform);
    const files = { folder, page: servers.home };
    const judged = judge(name, await runPlatform(platform, servers, files));
    results.push({ name, version, judged });
    const wrong = judged.filter(({ verdict }) => verdict === "wrong");
    console.log(
      `${name} ${version}: ${judged.length} cases, ${wrong.length} wrong`,
    );
    for (const each of wrong)
      console.log(
        `  ${each.group}: ${each.name}\n    gave     ${each.gave}\n    expected ${each.expected}`,
      );
    if (wrong.length > 0) process.exitCode = 1;
  }
  if (values.write) {
    if (results.length < PLATFORMS.length || process.exitCode)
      throw new Error("the page is written when all platforms are right");
    await writeFile(REPORT, await reportOn(results));
  }
} finally {
  servers.close();
  // Chromium may still be writing its profile.
  await rm(folder, {
    recursive: true,
    force: true,
    maxRetries: 20,
    retryDelay: 100,
  });
}
