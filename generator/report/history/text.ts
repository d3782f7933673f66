import { countsOf } from "../diff/sections.ts";
import { visible } from "../visible.ts";
import { partsOf, type HistoryStep } from "./history-step.ts";

/** How many findings of a part are told. */
const SHOWN = 8;

/** A series of versions for people: a step after the other, what broke first. */
export function reportHistoryText(steps: readonly HistoryStep[]): string {
  return steps.map((step) => `${stepText(step)}\n`).join("\n");
}

function stepText(step: HistoryStep): string {
  const head = visible(`${step.base} -> ${step.revision}`);
  const parts = partsOf(step).map(({ title, findings }) => {
    const told = findings
      .slice(0, SHOWN)
      .map(({ message, where }) => visible(`    ${where}: ${message}`));
    const left = findings.length - SHOWN;
    if (left > 0) told.push(`    and ${left} more`);
    return `  ${title} (${findings.length})\n${told.join("\n")}`;
  });
  return [`${head}: ${countsOf(step.findings)}; ${step.semver}`, ...parts].join(
    "\n",
  );
}
