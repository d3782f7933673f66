import { define } from "./diagnostic-definition.ts";

/** What `load` has to say of overlays and filters, and of what they do to the document. */
export const overlayDiagnostics = {
  "filter-matches-nothing": define<{
    /** `tags.include` */
    readonly key: string;
    readonly pattern: string;
    readonly known: readonly string[];
    readonly nearest?: string;
  }>({
    severity: "error",
    title: "A filter matches nothing",
    explanation:
      "A filter names a tag, path or operation that the document does not have. An operation that was to go would stay, or one that was to stay would go, and nobody would notice.",
    message: ({ key, pattern }) =>
      `The filter ${key}: "${pattern}" matches nothing in the document.`,
    help: ({ known, nearest }) => {
      if (nearest !== undefined) return `Did you mean "${nearest}"?`;
      return known.length === 0
        ? "The document has none."
        : `The document has ${known.join(", ")}.`;
    },
  }),
  "filter-leaves-nothing": define<Record<never, never>>({
    severity: "error",
    title: "The filters leave no operation",
    explanation:
      "An operation stays that passes every filter: by tag, by path, by operation and by deprecation. None does.",
    message: () => "No operation passes all filters.",
    help: () => "Include more, or exclude less.",
  }),
  "overlay-version-unknown": define<{ readonly version?: string }>({
    severity: "error",
    title: "Not an overlay of a version that is known",
    explanation:
      "An overlay is a map whose member `overlay` names the version of the Overlay Specification that it follows: 1.0.0 or 1.1.0, or a patch of these.",
    message: ({ version }) =>
      version === undefined
        ? "This is not an overlay: it has no member `overlay`."
        : `\`overlay: ${version}\` is no version of the Overlay Specification that is known.`,
    help: () => "Write `overlay: 1.0.0` or `overlay: 1.1.0`, as text.",
  }),
  "overlay-unknown-member": define<{
    readonly member: string;
    readonly nearest?: string;
    readonly known: readonly string[];
  }>({
    severity: "error",
    title: "An overlay has a member that the specification does not know",
    explanation:
      "A member that does nothing is most often a misspelt one, so the overlay is refused. Members of your own begin with `x-`.",
    message: ({ member }) => `Overlays have no member "${member}" here.`,
    help: ({ nearest, known }) =>
      nearest === undefined
        ? `The members here are ${known.join(", ")}.`
        : `Did you mean "${nearest}"?`,
  }),
  "overlay-wrong-value": define<{
    readonly member: string;
    readonly expected: string;
  }>({
    severity: "error",
    title: "An overlay has a wrong value, or lacks one",
    explanation:
      "An overlay has a list of `actions`, each with a `target` and one thing to do there: `update`, `remove: true`, or `copy`, which overlays of version 1.1 have.",
    message: ({ member, expected }) => `\`${member}\` must be ${expected}.`,
    help: () => "Correct the overlay, then run again.",
  }),
  "overlay-path-invalid": define<{
    readonly path: string;
    readonly reason: string;
  }>({
    severity: "error",
    title: "The target of an action is no JSONPath",
    explanation:
      "`target` and `copy` are query expressions of JSONPath as RFC 9535 defines it. Tools of earlier days knew other dialects.",
    message: ({ path, reason }) => `"${path}" is no JSONPath: ${reason}.`,
    help: () =>
      "Write it as RFC 9535 has it; a name with other characters than letters, digits and _ stands in brackets: $.paths['/things/{id}'].get",
  }),
  "overlay-matches-nothing": define<{
    readonly path: string;
    readonly existing: string;
    readonly nearest?: string;
    readonly known: readonly string[];
  }>({
    severity: "error",
    title: "An action matches nothing",
    explanation:
      "The target of an action selects nothing of the document, so the action would do nothing, and nobody would notice: the document changed, or the target is misspelt. The Overlay Specification lets such actions pass; here they are errors.",
    message: ({ path }) => `"${path}" matches nothing in the document.`,
    help: ({ existing, nearest, known }) => {
      if (nearest !== undefined) return `Did you mean "${nearest}"?`;
      return known.length === 0
        ? `"${existing}" exists, and nothing in it is what is looked for.`
        : `"${existing}" exists, and has ${known.join(", ")}.`;
    },
  }),
  "overlay-copies-several": define<{
    readonly path: string;
    readonly count: number;
  }>({
    severity: "error",
    title: "An action copies several things",
    explanation:
      "What `copy` selects must be one part of the document (Overlay Specification 1.1.0, Action Object).",
    message: ({ path, count }) => `"${path}" selects ${count} parts to copy.`,
    help: () => "Write a path that selects one of them.",
  }),
  "overlay-does-not-fit": define<{
    readonly pointer: string;
    readonly found: string;
    readonly given: string;
  }>({
    severity: "error",
    title: "An action does not fit what it is to change",
    explanation:
      "Maps are merged with maps, lists take what is added to them, and single values are replaced by single values. Other combinations are errors (Overlay Specification, Action Object).",
    message: ({ pointer, found, given }) =>
      `${pointer || "The document"} is ${found}, and can't be updated with ${given}.`,
    help: () =>
      "Write an update that fits, or remove what stands there by an action of its own before.",
  }),
  "overlay-reference-outside": define<{
    readonly reference: string;
    readonly nearest?: string;
  }>({
    severity: "error",
    lenient: true,
    title: "An overlay brings a reference to another file",
    explanation:
      "What an overlay brings may refer to the document that it changes, and to what that document refers to; no file is opened and no address asked for an overlay's sake. With `--lenient` what the reference stands for becomes `unknown`.",
    message: ({ reference }) =>
      `The reference "${reference}" of an overlay is not followed: it leads out of the document.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Write what it names into the overlay, or put it into the document by an `update` of `$.components.schemas`, and refer to that: #/components/schemas/Thing."
        : `Did you mean "${nearest}"?`,
  }),
  "overlay-removes-document": define<Record<never, never>>({
    severity: "error",
    title: "An action removes the whole document",
    explanation: "Without the document there is nothing to generate.",
    message: () => "The document itself can't be removed.",
    help: () => "Write a target that selects a part of it.",
  }),
  "overlay-too-costly": define<{ readonly reason: string }>({
    severity: "error",
    title: "An action that would exhaust the machine",
    explanation:
      "A target may select each part of a document many times, its regular expressions may take years, and copies of copies grow without end. The time of an action and the size of what actions add are limited, since overlays may be somebody else's.",
    message: ({ reason }) => `This action is given up: ${reason}.`,
    help: () => "Write a target that selects less, or update less.",
  }),
  "overlay-for-another-document": define<{ readonly extended: string }>({
    severity: "warning",
    title: "An overlay that was made for another document",
    explanation:
      "`extends` names the document that the overlay is meant for, and that is none of the inputs. It is applied all the same.",
    message: ({ extended }) =>
      `This overlay extends "${extended}", which is none of the inputs.`,
    help: () => "Name that document as input, or correct `extends`.",
  }),
};
