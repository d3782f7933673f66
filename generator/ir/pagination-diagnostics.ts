import { define } from "./diagnostic-definition.ts";

/** What `build` has to say of pages. */
export const paginationDiagnostics = {
  "pagination-found": define<{ readonly key: string; readonly how: string }>({
    severity: "info",
    title: "An operation gives its list in pages",
    explanation:
      "Its parameters and its response tell how one page leads to the next, so what it returns can be iterated over, item by item or page by page. `await` still gives the declared response.",
    message: ({ key, how }) => `${key} gives pages: ${how}.`,
    help: () =>
      "If this is wrong, say so under `pagination` in the configuration.",
  }),
  "pagination-not-found": define<{
    readonly key: string;
    readonly reason: string;
  }>({
    severity: "info",
    title: "An operation looks like pages, and is none",
    explanation:
      "A parameter or a member of the response is called as those of pages are, but the rest is missing. The operation gives its response and no more.",
    message: ({ key, reason }) => `${key} gives no pages: ${reason}.`,
    help: () =>
      "If it does give pages, say how under `pagination` in the configuration.",
  }),
  "pagination-unusable": define<{
    readonly key: string;
    readonly reason: string;
  }>({
    severity: "error",
    title: "The pagination chosen for an operation can't be",
    explanation:
      "`pagination` in the configuration says how the pages of an operation follow each other, and the operation lacks what that takes.",
    message: ({ key, reason }) =>
      `The pagination chosen for ${key} can't be: ${reason}.`,
    help: () => "Correct `pagination` in the configuration, or remove it.",
  }),
  "pagination-of-nothing": define<{
    readonly key: string;
    readonly nearest: string | undefined;
  }>({
    severity: "error",
    title: "Pagination is chosen for an operation that does not exist",
    explanation:
      "`pagination` in the configuration calls operations by operationId, or by method and path. One that the document does not have is most often misspelt, or was renamed.",
    message: ({ key }) =>
      `\`pagination\` has "${key}", which the document does not have.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Remove it from the configuration."
        : `Did you mean "${nearest}"?`,
  }),
};
