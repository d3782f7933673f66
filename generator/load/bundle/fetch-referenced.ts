import type { Outcome } from "../../ir/outcome.ts";
import { fetchBytes } from "../network/fetch-bytes.ts";
import { nameOfUrl } from "../network/name-of-url.ts";
import type { Network } from "../network/network.ts";
import { decodeUtf8 } from "../read/decode-utf8.ts";
import { bytesLimit } from "../read/read-bytes.ts";
import type { ReadReferenced } from "./read-referenced.ts";

/** Fetches a text that a reference names, and that the reference guard let pass. */
export async function fetchReferenced(
  url: string,
  network: Network,
): Promise<Awaited<ReturnType<ReadReferenced>>> {
  const fetched = await fetchBytes(url, network, bytesLimit);
  if (fetched.kind === "refused") return { value: fetched, diagnostics: [] };
  const name = nameOfUrl(url);
  const text: Outcome<string> = decodeUtf8(fetched.bytes, name);
  return text.diagnostics.length > 0
    ? { value: undefined, diagnostics: text.diagnostics }
    : { value: { name, text: text.value, firstLine: 0 }, diagnostics: [] };
}
