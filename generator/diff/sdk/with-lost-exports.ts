import type { Finding, Subject } from "../change.ts";
import { createJudge, type Plans } from "../judge-change.ts";
import type { LostExport } from "./lost-exports.ts";

/**
 * The findings with the exports that went: each is named by what breaks the operation or schema that it
 * belongs to, and is a finding of its own where nothing does.
 */
export function withLostExports(
  findings: readonly Finding[],
  lost: readonly LostExport[],
  plans: Plans,
): readonly Finding[] {
  const judge = createJudge(plans, "names");
  const explained = new Map<Finding, LostExport[]>();
  const unexplained: LostExport[] = [];
  for (const each of lost) {
    const finding = findings.find((one) => explains(one, each));
    if (finding === undefined) unexplained.push(each);
    else explained.set(finding, [...(explained.get(finding) ?? []), each]);
  }
  return [
    ...findings.map((finding) => {
      const own = explained.get(finding);
      return own === undefined ? finding : withExports(finding, own, plans);
    }),
    ...unexplained.map((each) =>
      withExports(judge(each.change), [each], plans),
    ),
  ];
}

function withExports(
  finding: Finding,
  lost: readonly LostExport[],
  plans: Plans,
): Finding {
  const [first] = lost;
  const { layers, sdk, symbols } = finding;
  const names = lost.map(({ name }) => name);
  return {
    ...finding,
    sdk: "break",
    layers: [...new Set([...layers, "names" as const])],
    symbols: [...new Set([...symbols, ...names])],
    // What broke already has a witness of its own.
    ...(sdk !== "break" &&
      first !== undefined && { witness: useOf(first, plans) }),
  };
}

/** What broke an operation or schema explains its names; a webhook that went explains those of webhooks. */
function explains(
  { code, sdk, subject }: Finding,
  { change, subjects }: LostExport,
): boolean {
  if (change.code === "export-renamed") return false;
  if (subjects.length === 0) return code === "webhook-removed";
  return sdk === "break" && subjects.some((each) => isSame(each, subject));
}

function isSame(one: Subject, other: Subject): boolean {
  if (one.kind === "document" || other.kind === "document") return false;
  return one.kind === other.kind && one.base === other.base;
}

function useOf({ isValue, name }: LostExport, { base }: Plans): string {
  const from = JSON.stringify(base.naming.package.name);
  const use = isValue
    ? `export const use: unknown = ${name};`
    : `export type { ${name} };`;
  return `import { ${name} } from ${from};\n\n${use}\n`;
}
