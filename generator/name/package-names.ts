import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { Document } from "../ir/document.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import { pointerOf } from "../ir/pointer.ts";
import { fileName } from "./file-names.ts";
import { pascalCase } from "./identifiers.ts";
import { wordsOf } from "./words.ts";

/** What the API is called, before it is known which names are free. */
export interface Wanted {
  /** As in package.json. */
  readonly packageName: string;
  readonly className: string;
  readonly classFile: string;
  readonly environmentPrefix: string;
}

/** The API's names: by the configuration, else by the title without what all titles end in. */
export function wantedNames(
  document: Document,
  options: Options,
): Outcome<Wanted> {
  const { value: words, diagnostics } =
    options.name === undefined
      ? titleWords(document)
      : { value: wordsOf(options.name), diagnostics: [] };
  const slug = fileName(words.join(" "), "api");
  const given = options.package === false ? undefined : options.package.name;
  return {
    value: {
      packageName: given ?? `${slug}-sdk`,
      className: pascalCase(words.join(" ")) || "Api",
      classFile: takenFiles.has(slug) ? `${slug}-class` : slug,
      environmentPrefix: environmentPrefix(slug),
    },
    diagnostics,
  };
}

/** Files that stand beside that of the class client. */
const takenFiles: ReadonlySet<string> = new Set([
  "index",
  "client",
  "models",
  "operations",
  "runtime",
  "webhooks",
]);

function environmentPrefix(slug: string): string {
  const prefix = slug.replaceAll("-", "_").toUpperCase();
  return /^\d/u.test(prefix) ? `_${prefix}` : prefix;
}

function titleWords(document: Document): Outcome<readonly string[]> {
  const { title } = document.info;
  const words = withoutEnding(
    title
      .normalize("NFC")
      .replaceAll(/['\u2019]s\b/gu, "")
      .split(/[\s\-–—_:,;/|()[\]{}"]+/u),
  ).flatMap(wordsOf);
  if (words.length > 0 && words.length <= 3) {
    return { value: words, diagnostics: [] };
  }
  const suggested = words.length > 0 ? words.slice(0, 2) : hostWords(document);
  return {
    value: suggested,
    diagnostics: [nameRequired(title, suggested.join(" "))],
  };
}

/** A title's words without a trailing API, REST, Specification or version. */
function withoutEnding(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => wordsOf(word).length > 0);
  const last = telling.findLastIndex((word) => !endings.test(word));
  return telling.slice(0, last + 1);
}

const endings =
  /^(?:apis?|rest(?:ful)?|openapi|swagger|spec(?:ification)?|version|v?\d+(?:\.\w+)*)$/iu;

function nameRequired(title: string, suggestion: string): Diagnostic {
  return diagnose(
    "name-required",
    { pointer: pointerOf("info", "title") },
    { title, suggestion },
  );
}

/** `https://api.example.com/v1` suggests Example. */
function hostWords({ servers }: Document): readonly string[] {
  const host = /^https?:\/\/([^/:?#{}]+)/iu.exec(servers[0]?.url ?? "")?.[1];
  const labels = (host ?? "").split(".");
  const label = labels.length > 1 ? (labels.at(-2) ?? "") : "";
  const words = wordsOf(label).filter((word) => !/^\d/u.test(word));
  return words.length === 0 ? ["Example"] : words.map(pascalCase);
}
