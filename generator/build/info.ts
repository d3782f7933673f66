import { member, type JsonObject } from "../ir/json.ts";
import type { Contact, Info, Tag } from "../ir/document.ts";
import type { Operation } from "../ir/operation.ts";
import { buildExternalDocs } from "./docs.ts";
import { list, present, text } from "./members.ts";

/** The document's `info`; a title or version that is missing is empty. */
export function buildInfo(document: JsonObject): Info {
  const info = member(document, "info");
  return {
    title: text(info, "title") ?? "",
    version: text(info, "version") ?? "",
    ...present({
      summary: text(info, "summary"),
      description: text(info, "description"),
      contact: buildContact(member(info, "contact")),
      externalDocs: buildExternalDocs(member(document, "externalDocs")),
    }),
  };
}

function buildContact(
  source: JsonObject[string] | undefined,
): Contact | undefined {
  const contact = present({
    name: text(source, "name"),
    url: text(source, "url"),
    email: text(source, "email"),
  });
  return Object.keys(contact).length === 0 ? undefined : contact;
}

/** Declared tags first, in their order, then those that only operations name; each once. */
export function buildTags(
  document: JsonObject,
  operations: readonly Operation[],
): readonly Tag[] {
  const tags = new Map<string, Tag>();
  for (const source of list(document, "tags")) {
    const name = text(source, "name");
    if (name === undefined || tags.has(name)) continue;
    const description = text(source, "description");
    tags.set(name, { name, ...present({ description }) });
  }
  for (const name of operations.flatMap((operation) => operation.tags)) {
    if (!tags.has(name)) tags.set(name, { name });
  }
  return [...tags.values()];
}
