import { define } from "./diagnostic-definition.ts";

/** What `load` has to say of files, and of texts that are no document. */
export const inputDiagnostics = {
  "no-input": define<Record<never, never>>({
    severity: "error",
    title: "Nothing to read",
    explanation:
      "Neither the configuration nor a flag names a file or folder to read.",
    message: () => "No input is named.",
    help: () =>
      "Name an OpenAPI document with --input, or `inputs` in the configuration.",
  }),
  "input-not-found": define<{ readonly nearest?: string }>({
    severity: "error",
    title: "An input does not exist",
    explanation:
      "A file or folder that was named as input is not there. Names are relative to the working directory, those of the configuration to its own folder.",
    message: () => "This file or folder does not exist.",
    help: ({ nearest }) =>
      nearest === undefined
        ? "Check the name; it is relative to the working directory."
        : `Did you mean "${nearest}"?`,
  }),
  "input-unreadable": define<{ readonly reason: string }>({
    severity: "error",
    title: "An input can't be read",
    explanation:
      "The file or folder exists, but the system does not let us read it.",
    message: ({ reason }) => `This input can't be read: ${reason}.`,
    help: () => "Check its permissions, or name another file.",
  }),
  "input-too-large": define<{
    readonly megabytes: number;
    readonly limit: number;
  }>({
    severity: "error",
    title: "An input is too large",
    explanation:
      "All inputs together are limited in size, so that a file that is no API description, or a hostile one, does not exhaust the machine.",
    message: ({ megabytes, limit }) =>
      `With this file the inputs have ${megabytes} MB; at most ${limit} MB are read.`,
    help: () => "Check that it is the file you meant.",
  }),
  "input-folder-empty": define<Record<never, never>>({
    severity: "error",
    title: "A folder without documents",
    explanation:
      "Of a folder the files directly in it are read whose names end in .yaml, .yml, .json or .md. Folders inside it are not searched.",
    message: () => "No .yaml, .yml, .json or .md file stands in this folder.",
    help: () => "Name the file itself, or the folder that directly holds it.",
  }),
  "input-not-utf8": define<{ readonly isUtf16: boolean }>({
    severity: "error",
    title: "An input is not UTF-8",
    explanation:
      "Documents are read as UTF-8, the encoding of JSON and YAML. Other bytes would come out as wrong letters in names and texts, so they are not guessed at.",
    message: ({ isUtf16 }) =>
      isUtf16
        ? "This file is UTF-16, not UTF-8."
        : "The bytes here are no UTF-8 text.",
    help: () => "Save the file as UTF-8.",
  }),
  "input-empty": define<Record<never, never>>({
    severity: "error",
    title: "An empty document",
    explanation: "The text has nothing in it, or comments only.",
    message: () => "There is nothing here but blanks and comments.",
    help: () => "Check that the file was written completely.",
  }),
  "page-without-document": define<Record<never, never>>({
    severity: "error",
    title: "A documentation page without an OpenAPI block",
    explanation:
      "Of a Markdown page the fenced blocks are read whose info string is `yaml <origin> <method> <path>`, as documentation sites write it above the part of a document that they show. Pages of a folder that have none are skipped; a page named by itself must have one.",
    message: () => "This page holds no OpenAPI block.",
    help: () =>
      "Name a page with a fenced block whose info string is `yaml <origin> <method> <path>`, such as `yaml https://api.example.com/openapi.yaml get /things`.",
  }),
  "page-block-open": define<{ readonly fence: string }>({
    severity: "error",
    title: "A documentation page ends inside its OpenAPI block",
    explanation:
      "The fence that opens the block is never closed, so the page was most likely cut off, and what is missing can't be known.",
    message: () => "This block is never closed; the page may be cut off.",
    help: ({ fence }) =>
      `Fetch the page again, or end the block with ${fence}.`,
  }),
  "syntax-error": define<{ readonly reason: string }>({
    severity: "error",
    title: "Neither YAML nor JSON",
    explanation:
      "The text breaks the rules of YAML, of which JSON is a part. The place is where the reader gave up; the fault may stand a little before it.",
    message: ({ reason }) => `This is not valid YAML or JSON: ${reason}.`,
    help: () =>
      "Correct the text here or just above; an early end means that the file was cut off.",
  }),
  "duplicate-key": define<{ readonly key: string }>({
    severity: "error",
    lenient: true,
    title: "A key stands twice",
    explanation:
      "A map has the same key twice, so one of its two values would be lost in silence. With `--lenient` the last one is taken, as many readers do.",
    message: ({ key }) => `The key "${key}" stands twice in this map.`,
    help: () =>
      "Remove one of the two, or pass --lenient to take the last one.",
  }),
  "yaml-tag": define<{ readonly tag: string }>({
    severity: "error",
    title: "A YAML tag",
    explanation:
      "A tag such as `!include` or `!!set` asks the reader to make something else of a value than JSON knows. Such tags are a door for whoever writes the document, and no part of OpenAPI, so none is obeyed.",
    message: ({ tag }) => `The YAML tag \`${tag}\` is not obeyed.`,
    help: () =>
      "Remove the tag, or write what it stands for; another file is reached by `$ref`.",
  }),
  "yaml-merge-key": define<Record<never, never>>({
    severity: "error",
    lenient: true,
    title: "A YAML merge key",
    explanation:
      "`<<` merges maps in YAML 1.1. YAML 1.2, which OpenAPI follows, has no such key, and readers disagree about it: some merge, some see a member named `<<`. With `--lenient` it is left out.",
    message: () => "`<<` does not merge maps in the YAML of OpenAPI.",
    help: () =>
      "Write the members out, use `allOf` or `$ref`, or pass --lenient to leave it out.",
  }),
  "aliases-expand": define<Record<never, never>>({
    severity: "error",
    title: "YAML aliases that multiply",
    explanation:
      "Written out, the aliases of the document would make it many times larger than it is. A few lines can stand for billions of values in that way, so such documents are refused before anything walks them.",
    message: () =>
      "Aliases make this value many times larger than what is written.",
    help: () =>
      "Use `$ref` for what is used often: it stays one thing, and gets a name.",
  }),
  "nested-too-deep": define<{ readonly limit: number }>({
    severity: "error",
    title: "Nested too deeply",
    explanation:
      "Values stand inside each other more than 500 deep (100 in YAML), or a YAML anchor contains itself.",
    message: ({ limit }) =>
      `Values are nested here more than ${limit} levels deep.`,
    help: () => "Remove the anchor that contains itself, or flatten the value.",
  }),
  "value-not-json": define<Record<never, never>>({
    severity: "error",
    title: "A value that JSON does not know",
    explanation:
      "OpenAPI's data is that of JSON, which has no infinite numbers, no `.nan`, and none too large for a double.",
    message: () => "This value is none that JSON knows.",
    help: () => "Write it as text, in quotes, or as a number that is finite.",
  }),
  "accepted-unreadable": define<{ readonly reason: string }>({
    severity: "error",
    title: "The file of accepted findings can't be read",
    explanation:
      "`cabochon diff --accept` names a list, in YAML or JSON, of findings that somebody has looked at: each has the `fingerprint` of the finding, a `reason`, and if it is not for good the last day on which it holds, `expires: 2026-12-31`.",
    message: ({ reason }) => `The accepted findings can't be read: ${reason}.`,
    help: () => "Correct the entry; the JSON report has the fingerprints.",
  }),
};
