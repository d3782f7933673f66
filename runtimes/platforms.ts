import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { PACKAGES } from "./places.ts";

/** Something that runs JavaScript. */
export interface Platform {
  readonly name: string;
  readonly executable: string;
  /** The arguments that make it run the suite. */
  readonly args: (run: RunFiles) => Promise<readonly string[]>;
  /** An address that must be asked for, before it runs anything. */
  readonly asks?: string;
  readonly versionArgs: readonly string[];
}

export interface RunFiles {
  /** A folder to write to, in which the suite is `suite.mjs`, and `worker.mjs` for workerd. */
  readonly folder: string;
  /** The address of a page that runs the suite. */
  readonly page: string;
}

const WORKER = "127.0.0.1:8787";

const node = (major: number): Platform => ({
  name: `Node ${major}`,
  executable: join(PACKAGES, `node${major}/bin/node`),
  args: async ({ folder }) => [join(folder, "suite.mjs")],
  versionArgs: ["--version"],
});

export const PLATFORMS: readonly Platform[] = [
  node(20),
  node(22),
  node(24),
  node(26),
  {
    name: "Deno",
    executable: join(PACKAGES, "deno/deno"),
    args: async ({ folder }) => [
      "run",
      "--no-config",
      "--allow-net=127.0.0.1",
      join(folder, "suite.mjs"),
    ],
    versionArgs: ["--version"],
  },
  {
    name: "Bun",
    executable: join(PACKAGES, "bun/bin/bun"),
    args: async ({ folder }) => [join(folder, "suite.mjs")],
    versionArgs: ["--version"],
  },
  {
    name: "workerd",
    executable: join(PACKAGES, "workerd/bin/workerd"),
    async args({ folder }) {
      const file = join(folder, "workerd.capnp");
      await writeFile(file, WORKERD);
      return ["serve", file];
    },
    asks: `http://${WORKER}`,
    versionArgs: ["--version"],
  },
  {
    name: "Chromium",
    executable: "/usr/bin/chromium",
    args: async ({ folder, page }) => [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      `--user-data-dir=${join(folder, "profile")}`,
      page,
    ],
    versionArgs: ["--version"],
  },
];

export function isThere({ executable }: Platform): boolean {
  return existsSync(executable);
}

const WORKERD = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs")],
      compatibilityDate = "2026-11-01",
      globalOutbound = "local",
    )),
    (name = "local", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "${WORKER}", http = (), service = "suite")],
);
`;
