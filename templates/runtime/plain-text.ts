import { parameterText } from "./parameter-parts.js";

/** A value as it stands, for a parameter whose `content` is a text: one with members is refused. */
export function plainText(value: unknown): string {
  return parameterText("text", value);
}
