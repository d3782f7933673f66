/** What writing is about to do next. A run can be killed before any of these, and nothing is lost. */
type Step =
  | { readonly kind: "stage"; readonly path: string }
  | { readonly kind: "journal" }
  | { readonly kind: "commit" }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "write"; readonly path: string }
  | { readonly kind: "finish" }
  | { readonly kind: "clean" };

/** Called before each step: for progress, and for tests that stop a run there. */
export type OnStep = (step: Step) => void;
