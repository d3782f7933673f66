import { reservedWords } from "./reserved-words.ts";
import { wordsOf } from "./words.ts";

/** Whether a text can be declared as it stands: a Unicode identifier in NFC, and not reserved. */
export function isDeclarable(text: string): boolean {
  return isIdentifier(text) && !reserved.has(text);
}

const reserved: ReadonlySet<string> = new Set(reservedWords);

function isIdentifier(text: string): boolean {
  return (
    /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) &&
    text === text.normalize("NFC")
  );
}

/** `access-rules` as `AccessRules`: capitals inside words are kept. */
export function pascalCase(text: string): string {
  return startable(wordsOf(text).map(capitalize).join(""));
}

/** `rename_big_thing` as `renameBigThing`: capitals inside words are kept, a leading acronym is not. */
export function camelCase(text: string): string {
  const isShouted = !/\p{Ll}/u.test(text);
  const words = wordsOf(isShouted ? text.toLowerCase() : text);
  return startable(
    words
      .map((word, index) => (index === 0 ? lowerStart(word) : capitalize(word)))
      .join(""),
  );
}

/** A name with its first letter as a capital: `renameThing` as `RenameThing`. */
export function capitalize(word: string): string {
  const [first = ""] = word;
  const upper = first.toUpperCase();
  // A letter whose capital is two (`ß`) stays as it is.
  return [...upper].length === 1 ? upper + word.slice(first.length) : word;
}

/** `URLParser` as `urlParser`, `GetThings` as `getThings`, `UARs` as `uars`. */
function lowerStart(word: string): string {
  return word.replace(
    /^(?:\p{Lu}+s?(?=\p{Lu}\p{Ll}|\p{Nd}|$)|\p{Lu})/u,
    (start) => start.toLowerCase(),
  );
}

/** A name can't start with a digit, or be empty. */
function startable(name: string): string {
  return name === "" || /^[\p{ID_Start}]/u.test(name) ? name : `_${name}`;
}
