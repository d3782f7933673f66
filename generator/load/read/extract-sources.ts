import { extname } from "node:path";

import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { InputFile } from "../inputs.ts";
import { readDocumentationPage } from "./documentation-page.ts";

/** The OpenAPI texts of all files: a file as it is, or the blocks of a documentation page. */
export function extractSources(
  files: readonly InputFile[],
): Outcome<readonly Source[]> {
  const extracted = files.map(extract);
  const value = extracted.flatMap((outcome) => outcome.value);
  const diagnostics = extracted.flatMap((outcome) => outcome.diagnostics);
  return {
    value,
    diagnostics:
      value.length + diagnostics.length > 0 ? diagnostics : [nothingIn(files)],
  };
}

function extract(file: InputFile): Outcome<readonly Source[]> {
  if (extname(file.name).toLowerCase() === ".md") {
    return readDocumentationPage(file);
  }
  const { name, text } = file;
  return { value: [{ name, text, firstLine: 0 }], diagnostics: [] };
}

/** Every file is a Markdown file of a folder, and none has a document. */
function nothingIn([file]: readonly InputFile[]): Diagnostic {
  return file === undefined
    ? diagnose("no-input", { file: "." }, {})
    : diagnose(
        "page-without-document",
        { file: file.name, line: 1, column: 1 },
        {},
      );
}
