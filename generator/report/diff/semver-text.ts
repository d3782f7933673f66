import type { Because, SemverReason } from "../../diff/semver.ts";

const texts: Readonly<Record<Because, readonly [one: string, many: string]>> = {
  "breaks-code": [
    "breaks code that uses the package",
    "break code that uses the package",
  ],
  "breaks-clients": ["breaks clients", "break clients"],
  "breaks-mocks": ["breaks test doubles", "break test doubles"],
  "adds-exports": ["adds exports", "add exports"],
  compatible: ["breaks nobody", "break nobody"],
};

/** `: 2 changes break code that uses the package, 1 breaks clients`; nothing where nothing changed. */
export function semverText(reasons: readonly SemverReason[]): string {
  const kinds = [...new Set(reasons.map(({ because }) => because))];
  if (kinds.length === 0) return "";
  const told = kinds.map((kind, index) => {
    const count = reasons.filter(({ because }) => because === kind).length;
    const [one, many] = texts[kind];
    const noun = count === 1 ? "change" : "changes";
    const subject = index === 0 ? `${count} ${noun}` : String(count);
    return `${subject} ${count === 1 ? one : many}`;
  });
  return `: ${told.join(", ")}`;
}
