/** What is used of Node.js's `fs`, here because not every platform has its types. */
interface FileSystem {
  openAsBlob(
    path: string | URL,
    options: { readonly type?: string },
  ): Promise<Blob>;
}

/**
 * A file of the file system to upload, named as it is there unless `name` says
 * otherwise. Its bytes are read as they are sent, each time anew. For Node.js,
 * Bun and Deno; it rejects where the file can't be opened.
 */
export async function fileFromPath(
  path: string | URL,
  { name, type = "" }: { readonly name?: string; readonly type?: string } = {},
): Promise<File> {
  // No bundler for browsers need look for it.
  const module: string = "node:fs";
  const { openAsBlob } = (await import(module)) as FileSystem;
  const blob = await openAsBlob(path, { type });
  const text = path instanceof URL ? decodeURIComponent(path.pathname) : path;
  const [last = ""] = /[^/\\]*$/.exec(text) ?? [];
  return new File([blob], name ?? last, { type });
}
