import type { EnumSchema } from "../ir/schema.ts";
import { createAllocator } from "./allocator.ts";

/**
 * The keys of an enum's const object: the name that an extension gives to a member, else its text,
 * quoted where it is no identifier, so that the key can be told from the value. Only `__proto__` has
 * a meaning of its own in a literal.
 */
export function enumKeys({ members }: EnumSchema): readonly string[] {
  const { allocate } = createAllocator(["__proto__"]);
  const texts = new Set(members.map(({ value }) => String(value)));
  return members.map(({ value, name }) => {
    const text = String(value);
    if (name !== undefined) return allocate([name, text]);
    return allocate([text === "" && !texts.has("EMPTY") ? "EMPTY" : text]);
  });
}
