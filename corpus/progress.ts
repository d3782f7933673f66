import type { CorpusRecord } from "./record.ts";

/** One line about a document that is anything but clean; undefined where all is well. */
export function describeRecord(record: CorpusRecord): string | undefined {
  const { id, outcome, errors, stack, unclean, outside, typeErrors } = record;
  const [differ] = record.differences ?? [];
  const [unformatted] = unclean;
  const [typeError] = typeErrors;
  const faults = [
    outcome === "generated"
      ? undefined
      : `${outcome} ${errors[0] ?? stack?.split("\n").slice(0, 6).join(" ") ?? ""}`,
    unformatted && `unclean ${unformatted.place} ${unformatted.message}`,
    typeError &&
      `${typeErrors.length} type errors, ${typeError.place} ${typeError.message}`,
    outside[0] && `outside ${outside[0]}`,
    differ && `differs: ${differ}`,
  ].filter((fault) => fault !== undefined);
  return faults.length === 0 ? undefined : `${id}: ${faults.join("; ")}`;
}
