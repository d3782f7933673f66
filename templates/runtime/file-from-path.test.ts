import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { fileFromPath } from "./file-from-path.js";

describe("a file by its path", () => {
  it("has a name, a type and its bytes", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "file-")), "größe 1%.txt");
    await writeFile(path, "bytes");
    const file = await fileFromPath(path, { type: "text/plain" });
    expect(file.name).toBe("größe 1%.txt");
    expect(file.type).toBe("text/plain");
    expect(await file.text()).toBe("bytes");
    const byUrl = await fileFromPath(pathToFileURL(path));
    expect(byUrl.name).toBe("größe 1%.txt");
    expect((await fileFromPath(path, { name: "other" })).name).toBe("other");
  });

  it("that isn't there is an error", async () => {
    await expect(fileFromPath("/no/such/file")).rejects.toThrow();
  });
});
