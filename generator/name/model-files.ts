import type { Tag } from "../ir/document.ts";
import { fileName } from "./file-names.ts";
import { partsOf, singular } from "./words.ts";

/** The file of a model, below `src/`, by its name alone. */
export type ModelFile = (name: string) => string;

/**
 * A schema lives in the file of the tag whose words its name contains, the earliest and then the
 * longest such, singular and plural alike; else in one named after the leading word of its name.
 * So its file can be guessed, and using it elsewhere moves nothing.
 */
export function modelFiles(tags: readonly Tag[]): ModelFile {
  const byWords = new Map<string, string>();
  let longest = 0;
  for (const { name } of tags) {
    const words = partsOf(name).map(singular);
    const phrase = words.join(" ");
    if (words.length === 0 || byWords.has(phrase)) continue;
    byWords.set(phrase, fileName(name, "models"));
    longest = Math.max(longest, words.length);
  }
  return (name) => {
    const words = partsOf(name).map(singular);
    for (const start of words.keys()) {
      for (let length = longest; length > 0; length -= 1) {
        if (start + length > words.length) continue;
        const phrase = words.slice(start, start + length).join(" ");
        const file = byWords.get(phrase);
        if (file !== undefined) return `models/${file}`;
      }
    }
    return `models/${fileName(partsOf(name)[0] ?? "", "models")}`;
  };
}
