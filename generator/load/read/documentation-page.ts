import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { InputFile } from "../inputs.ts";

/** A fence of CommonMark: indentation, three or more of one character, and an info string. */
const fence = /^[ \t]*(?<mark>`{3,}|~{3,})[ \t]*(?<info>[^\r\n]*)/;

/** `yaml <origin> <method> <path>`: what documentation sites write above the part they show. */
const openApiInfo =
  /^(?:ya?ml|json)[ \t]+\S+[ \t]+(?:get|put|post|delete|options|head|patch|trace|webhook)[ \t]+\S/i;

interface Block {
  /** The characters of the opening fence; the closing one has at least as many. */
  readonly mark: string;
  readonly isOpenApi: boolean;
  /** How many lines stand before its text. */
  readonly firstLine: number;
  /** Where its text begins. */
  readonly start: number;
}

/** The OpenAPI blocks of a Markdown page; none is an error where the page itself was named. */
export function readDocumentationPage({
  found,
  name,
  text,
}: InputFile): Outcome<readonly Source[]> {
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  let block: Block | undefined;
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const next = start + line.length + 1;
    if (block === undefined) block = opened(line, index + 1, next);
    else if (closes(line, block)) {
      if (block.isOpenApi) sources.push(sourceOf(block, start));
      block = undefined;
    }
    start = next;
  }
  if (block?.isOpenApi === true) {
    sources.push(sourceOf(block, text.length));
    diagnostics.push(
      diagnose(
        "page-block-open",
        { file: name, line: block.firstLine, column: 1 },
        {
          fence: block.mark,
        },
      ),
    );
  }
  if (sources.length === 0 && found === "by name") {
    diagnostics.push(
      diagnose("page-without-document", { file: name, line: 1, column: 1 }, {}),
    );
  }
  return { value: sources, diagnostics };

  function sourceOf(from: Block, end: number): Source {
    const { firstLine } = from;
    return { name, text: text.slice(from.start, end), firstLine };
  }
}

function opened(
  line: string,
  firstLine: number,
  start: number,
): Block | undefined {
  const { mark, info } = fence.exec(line)?.groups ?? {};
  if (mark === undefined || info === undefined) return undefined;
  if (mark.startsWith("`") && info.includes("`")) return undefined;
  return { mark, isOpenApi: openApiInfo.test(info), firstLine, start };
}

function closes(line: string, { mark }: Block): boolean {
  const { mark: end, info } = fence.exec(line)?.groups ?? {};
  return end?.startsWith(mark) === true && info?.trim() === "";
}
