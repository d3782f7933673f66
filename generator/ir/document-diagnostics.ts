import { define } from "./diagnostic-definition.ts";

/** What `load` has to say of whole documents, and of their references. */
export const documentDiagnostics = {
  "not-openapi": define<{ readonly found: string; readonly nearest?: string }>({
    severity: "error",
    title: "Not an OpenAPI document",
    explanation:
      "An OpenAPI document is a map whose member `openapi` names its version. This is something else: another kind of file, or a part of a document.",
    message: ({ found }) => `This is not an OpenAPI document, but ${found}.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Name an OpenAPI document, which has a line such as `openapi: 3.1.0`."
        : `Did you mean \`openapi\` instead of \`${nearest}\`?`,
  }),
  "version-unknown": define<{
    readonly key: string;
    readonly version: string;
  }>({
    severity: "error",
    title: "No version of OpenAPI",
    explanation:
      "There are the versions 2.0, 3.0, 3.1 and 3.2 of OpenAPI, with patch versions such as 3.1.2.",
    message: ({ key, version }) =>
      `\`${key}: ${version}\` is no version of OpenAPI.`,
    help: () =>
      "Write the version that the document follows, such as `openapi: 3.1.0`.",
  }),
  "version-not-text": define<{
    /** Default: `openapi`. */
    readonly key?: string;
    readonly written: string;
    readonly version: string;
  }>({
    severity: "warning",
    title: "The version is a number",
    explanation:
      "YAML reads `openapi: 3.1` as a number. What is meant is clear, so it is read as text.",
    message: ({ key = "openapi", written, version }) =>
      `\`${key}: ${written}\` is a number; it is read as "${version}".`,
    help: ({ key = "openapi", version }) =>
      `Write \`${key}: "${version}${key === "openapi" ? ".0" : ""}"\`.`,
  }),
  "inputs-differ-in-version": define<{
    readonly version: string;
    readonly firstVersion: string;
    readonly firstFile: string;
  }>({
    severity: "error",
    title: "Inputs of different versions",
    explanation:
      "Several inputs become one document, which has one version: keywords mean different things in OpenAPI 3.0 and 3.1.",
    message: ({ version, firstVersion, firstFile }) =>
      `This input follows OpenAPI ${version}, but ${firstFile} follows ${firstVersion}.`,
    help: () => "Convert one of them, or generate two packages.",
  }),
  "inputs-disagree": define<{
    readonly definition: string;
    readonly difference: string;
    readonly other: string;
  }>({
    severity: "error",
    title: "Inputs contradict each other",
    explanation:
      "Several inputs become one document. What two of them define in the same way is one definition; where they define it differently, neither is right for both, so nothing is written.",
    message: ({ definition, difference, other }) =>
      difference === ""
        ? `${definition} is not what it is at ${other}.`
        : `${definition} is not what it is at ${other}: they differ in ${difference}.`,
    help: () =>
      "Fetch both inputs again, so that they are of the same day; or name one of them only.",
  }),
  "reference-not-found": define<{
    readonly reference: string;
    readonly nearest?: string;
  }>({
    severity: "error",
    lenient: true,
    title: "A reference points at nothing",
    explanation:
      "A `$ref` names a place that the document does not have. The type it stands for is unknown, so nothing is written. With `--lenient` it becomes `unknown`.",
    message: ({ reference }) =>
      `The reference "${reference}" points at nothing.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Add what it names to the document, or pass --lenient to type it as unknown."
        : `Did you mean "${nearest}"? Pass --lenient to type it as unknown.`,
  }),
  "reference-means-schema": define<{ readonly reference: string }>({
    severity: "warning",
    title: "A schema refers to a response",
    explanation:
      "Where a schema should stand, a `$ref` names a component of another kind: a response, a request body, a parameter, a header. What is meant is the schema in it (of several media types that of JSON), and it is taken.",
    message: ({ reference }) =>
      `The reference "${reference}" names no schema; the schema in it is taken.`,
    help: () =>
      "Move the schema to `components/schemas`, and refer to it there.",
  }),
  "reference-means-nothing": define<{ readonly reference: string }>({
    severity: "warning",
    title: "A schema refers to a response that has none",
    explanation:
      "Where a schema should stand, a `$ref` names a component of another kind: a response, a request body, a parameter, a header. That has no schema either, such as a response without content, so the type is `unknown`.",
    message: ({ reference }) =>
      `The reference "${reference}" names no schema, and nothing with one; the type is unknown.`,
    help: () => "Refer to a schema, or give what it names a schema or content.",
  }),
  "dynamic-anchor-ignored": define<{
    readonly name: string;
    readonly reference: string;
  }>({
    severity: "warning",
    title: "A dynamic anchor that changes nothing",
    explanation:
      "A schema extends another and declares its `$dynamicAnchor` anew, so that the other's `$dynamicRef` means something else in it. That is followed within one text. Where the other stands in another file, or is extended by thousands, its types stay as they are there.",
    message: ({ name, reference }) =>
      `The dynamic anchor "${name}" does not reach "${reference}", whose types stay as they are there.`,
    help: () =>
      "Put both schemas into one file, or write the extending one out in full.",
  }),
  "reference-circular": define<{ readonly reference: string }>({
    severity: "error",
    title: "References that lead in a circle",
    explanation:
      "A `$ref` leads to another `$ref`, and so on, back to where it began: nothing ever says what it is.",
    message: ({ reference }) =>
      `The reference "${reference}" leads back to itself through references alone.`,
    help: () => "Replace one of the references by what is meant.",
  }),
  "reference-outside": define<{
    readonly reference: string;
    readonly reason: string;
    readonly nearest?: string;
  }>({
    severity: "error",
    lenient: true,
    title: "A reference that is not followed",
    explanation:
      "A document may refer to files in its own folder and below, by relative paths, and one that was fetched to what stands at its own origin; other hosts only where `allowHosts` names them. Whatever else a `$ref` names is neither opened nor asked for, since documents are often written by somebody else. With `--lenient` what it stands for becomes `unknown`.",
    message: ({ reference, reason }) =>
      `The reference "${reference}" is not followed: ${reason}.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Put what it names into the document's folder, or pass --lenient to type it as unknown."
        : `Did you mean "${nearest}"? Pass --lenient to type it as unknown.`,
  }),
  "reference-file-not-found": define<{
    readonly reference: string;
    readonly nearest?: string;
  }>({
    severity: "error",
    lenient: true,
    title: "A reference names a file that does not exist",
    explanation:
      "A `$ref` names another file, which is not there. Its path is relative to the file that the reference stands in. With `--lenient` what it stands for becomes `unknown`.",
    message: ({ reference }) =>
      `The reference "${reference}" names a file that does not exist.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Add the file, or pass --lenient to type it as unknown."
        : `Did you mean "${nearest}"? Pass --lenient to type it as unknown.`,
  }),
  "validator-objects": define<{ readonly verdict: string }>({
    severity: "warning",
    title: "swagger-parser calls the document invalid",
    explanation:
      "With `--strict` the document is also given to swagger-parser's validator. It refuses much that is usable, so that its verdict is no more than a warning.",
    message: ({ verdict }) => `swagger-parser objects: ${verdict}.`,
    help: () => "Correct the document, or leave --strict away.",
  }),
};
