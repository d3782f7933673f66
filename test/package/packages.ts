import { cp, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";

import { examplePackage } from "../support/generated-package.ts";
import { ROOT } from "../support/opal-documents.ts";
import { runOrThrow } from "../support/run-command.ts";
import { sharedFolder } from "../support/shared-folder.ts";

/** A package as npm would publish it. */
export interface Packed {
  /** The folder that was packed, built. */
  readonly folder: string;
  readonly tarball: string;
}

/** Builds and packs the generated Opal package, in a copy. */
export async function packOpal(): Promise<Packed> {
  const shared = await sharedFolder("packed-opal", async (made) => {
    const folder = join(made, "package");
    await cp(join(ROOT, "generated/opal"), folder, { recursive: true });
    await runOrThrow(folder, "npm", "run", "build");
    await pack(folder, made);
  });
  return packedIn(shared);
}

/** Generates the package of the documentation's example, which has an entry for Node, and packs it. */
export async function packExample(): Promise<Packed> {
  const shared = await sharedFolder("packed-example", async (made) => {
    const folder = join(made, "package");
    await cp(await examplePackage(), folder, { recursive: true });
    await runOrThrow(folder, "npm", "run", "build");
    await pack(folder, made);
  });
  return packedIn(shared);
}

/** Packs cabochon itself, in a copy, which npm builds. */
export async function packCabochon(): Promise<Packed> {
  const shared = await sharedFolder("packed-cabochon", async (made) => {
    const folder = join(made, "package");
    for (const name of await readdir(ROOT)) {
      if (IN_CABOCHON.test(name)) {
        await cp(join(ROOT, name), join(folder, name), { recursive: true });
      }
    }
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    await pack(folder, made);
  });
  return packedIn(shared);
}

const IN_CABOCHON =
  /^(generator|templates|.*\.md|LICENSE|package\.json|.*config.*)$/;

async function pack(folder: string, destination: string): Promise<void> {
  await runOrThrow(folder, "npm", "pack", "--pack-destination", destination);
}

async function packedIn(shared: string): Promise<Packed> {
  const names = await readdir(shared);
  const tarball = names.find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) {
    throw new Error(`${shared} holds no tarball`);
  }
  return { folder: join(shared, "package"), tarball: join(shared, tarball) };
}
